// Walking the notes by key. The page is whole without it.
(() => {
  const notes = [...document.querySelectorAll(".note")];
  const keys = document.querySelector(".keys");
  if (keys) keys.hidden = false;

  const here = () => notes.findIndex((note) => note.contains(document.activeElement));
  const go = (index) => {
    const note = notes[Math.max(0, Math.min(notes.length - 1, index))];
    if (!note) return;
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "center" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("textarea, select, input:not([type=checkbox])")) return;
    const at = here();
    if (event.key === "j") go(at + 1);
    else if (event.key === "k") go(at < 0 ? 0 : at - 1);
    else if (event.key === "c" && at >= 0) notes[at].querySelector("[data-copy]")?.click();
    else return;
    event.preventDefault();
  });

  for (const note of notes) {
    const sentence = document.getElementById(note.id.replace("n", "s"));
    note.addEventListener("focusin", () => sentence?.classList.add("here"));
    note.addEventListener("focusout", () => sentence?.classList.remove("here"));
  }
})();
