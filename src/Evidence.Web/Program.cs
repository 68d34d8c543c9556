return await Evidence.Web.WebApp.RunAsync(args);
