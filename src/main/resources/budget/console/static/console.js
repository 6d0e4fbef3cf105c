// Requests of htmx carry the token that forms carry in a field of theirs.
document.addEventListener("htmx:configRequest", function (event) {
  const token = document.querySelector("meta[name=csrf]");
  if (token) event.detail.headers[token.dataset.header] = token.content;
});
// Progress of a run: the server sends the part of the page anew each time something has happened.
document.querySelectorAll("[data-events]").forEach(function (part) {
  const source = new EventSource(part.dataset.events);
  source.addEventListener("part", function (event) { part.innerHTML = event.data; });
  source.addEventListener("end", function () { source.close(); location.reload(); });
});
