// Suggestions while typing: an editable combobox with a list (WAI-ARIA 1.2). Without this script the form works all the same.
(() => {
  const wait = 120;
  for (const input of document.querySelectorAll("input[data-suggest]")) {
    const list = document.createElement("ul");
    list.id = input.id + "-list";
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    list.hidden = true;
    input.parentElement.append(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    let timer = 0, asked = "", chosen = -1, request = null;

    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const choose = (next) => {
      const options = [...list.children];
      if (options.length === 0) return;
      chosen = (next + options.length + 1) % (options.length + 1);
      options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
      if (chosen < options.length) {
        input.setAttribute("aria-activedescendant", options[chosen].id);
        options[chosen].scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };

    const show = (suggestions) => {
      list.replaceChildren(...suggestions.map((suggestion, i) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const kind = document.createElement("span");
        kind.className = "kind";
        kind.textContent = suggestion.kind;
        const match = document.createElement("b");
        match.textContent = suggestion.name.slice(suggestion.start, suggestion.start + suggestion.length);
        option.append(kind, " ", suggestion.name.slice(0, suggestion.start), match, suggestion.name.slice(suggestion.start + suggestion.length));
        option.dataset.href = `/${{ claim: "claims", study: "studies", concept: "concepts" }[suggestion.kind]}/${encodeURIComponent(suggestion.id)}`;
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          location.assign(option.dataset.href);
        });
        return option;
      }));
      list.hidden = suggestions.length === 0;
      input.setAttribute("aria-expanded", String(suggestions.length > 0));
      chosen = suggestions.length;
    };

    const ask = async () => {
      const text = input.value.trim();
      if (text === asked) return;
      asked = text;
      request?.abort();
      if (text.length < 2 || text.length > 100) return close();
      request = new AbortController();
      try {
        const answer = await fetch("/suggest.json?q=" + encodeURIComponent(text), { signal: request.signal });
        if (answer.ok) show(await answer.json());
      } catch (fault) {
        if (fault.name !== "AbortError") close(); // aborted means that a newer question is on its way
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, wait);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (list.hidden) return;
      if (event.key === "Escape") close();
      else if (event.key === "ArrowDown") choose(chosen + 1);
      else if (event.key === "ArrowUp") choose(chosen - 1);
      else if (event.key === "Enter" && chosen >= 0 && chosen < list.children.length) location.assign(list.children[chosen].dataset.href);
      else return;
      event.preventDefault();
    });
  }
})();
