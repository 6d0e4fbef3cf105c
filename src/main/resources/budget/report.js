
(function () {
  'use strict';
  var words = new Intl.Collator(document.documentElement.lang, { numeric: true });

  function text(row, at) {
    return row.cells[at].querySelector('.k').textContent;
  }

  function number(row, at) {
    var value = parseFloat(text(row, at).replace(/[,%]/g, ''));
    return isNaN(value) ? -Infinity : value;
  }

  function sort(head, at) {
    var body = head.closest('table').tBodies[0];
    var isNumber = head.classList.contains('n');
    var before = head.getAttribute('aria-sort');
    var down = before ? before === 'ascending' : isNumber;
    var rows = Array.prototype.slice.call(body.rows);
    rows.sort(function (one, other) {
      var order = isNumber ? number(one, at) - number(other, at) : words.compare(text(one, at), text(other, at));
      return down ? -order : order;
    });
    rows.forEach(function (row) { body.appendChild(row); });
    Array.prototype.forEach.call(head.parentNode.cells, function (cell) { cell.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  }

  Array.prototype.forEach.call(document.querySelectorAll('thead tr'), function (heads) {
    if (heads.closest('table').querySelector('tr.group')) {
      return;
    }
    Array.prototype.forEach.call(heads.cells, function (head, at) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      button.addEventListener('click', function () { sort(head, at); });
      head.replaceChildren(button);
    });
  });

  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
    opened.forEach(function (part) { part.open = true; });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (part) { part.open = false; });
  });
})();
