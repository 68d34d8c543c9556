// Copying what a button holds. The page is whole without it: the button stays hidden.
(() => {
  const said = document.getElementById("said");

  const copy = async (button) => {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // No clipboard without https or this machine's own address: the old way still works there.
      const field = document.createElement("textarea");
      field.value = text;
      button.after(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      button.focus();
    }
    button.textContent = "Copied";
    if (said) said.textContent = button.dataset.said ?? "It is copied";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  };

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
})();
