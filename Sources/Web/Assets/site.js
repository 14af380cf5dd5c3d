// Comfort only: every page works without it.
(() => {
  "use strict";

  // Enter that ends a word in an input method must not send the form.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) {
      event.stopPropagation();
      if (event.target instanceof HTMLInputElement) event.preventDefault();
    }
  }, true);

  // "/" goes to the search box.
  document.addEventListener("keydown", (event) => {
    const search = document.getElementById("search");
    const typing = event.target instanceof Element
      && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || !search || typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    search.focus();
    search.select();
  });

  // Leaving a changed form asks first; sending it does not.
  let changed = false;
  document.addEventListener("input", (event) => {
    if (event.target instanceof Element && event.target.closest("form[method=post]")) changed = true;
  });
  document.addEventListener("submit", (event) => {
    changed = false;
    // A second press of the button sends nothing twice.
    for (const button of event.target.querySelectorAll("button[type=submit]:not([name])")) {
      setTimeout(() => { button.disabled = true; }, 0);
      setTimeout(() => { button.disabled = false; }, 5000);
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });

  // The summary of errors is read first.
  const errors = document.querySelector(".errors");
  if (errors) errors.focus();
})();
