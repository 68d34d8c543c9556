await Evidence.Web.WebApp.Create(args).RunAsync();
