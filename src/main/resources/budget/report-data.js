/* What the page's data says, and tables whose rows are made as they are looked at. */
const Budget = (function () {
  'use strict';
  const PAGE = 100;
  const MOST_PRINTED = 3000;
  const data = JSON.parse(document.getElementById('data').textContent);
  const [unitOfMoney, mostDecimals, decimals] = data.money;

  /* A sentence of the catalogue. */
  function word(key, ...parts) {
    const text = data.words[key in data.words ? key : 'look.' + key] || key;
    return text.replace(/\{(\d)\}/g, (all, at) => parts[at]);
  }

  function count(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
  }

  function fixed(number, places) {
    const digits = String(number < 0n ? -number : number).padStart(places + 1, '0');
    const whole = count(digits.slice(0, digits.length - places));
    return (number < 0n ? '-' : '') + whole + (places ? '.' + digits.slice(-places) : '');
  }

  function divided(number, by) {
    const half = (number < 0n ? -number : number) * 2n + by;
    return (number < 0n ? -1n : 1n) * (half / (by * 2n));
  }

  /* An amount in 分 as the forms print it, rounded half up; empty where it is unknown. */
  function money(fen) {
    return fen === null || fen === undefined ? '' : fixed(divided(BigInt(fen), 10n ** BigInt(mostDecimals - decimals)), decimals);
  }

  /* An amount in the unit that people read, as 分. */
  function fen(text) {
    const number = parseFloat(text.replace(/,/g, ''));
    return isNaN(number) ? null : Math.round(number * Math.pow(10, mostDecimals));
  }

  /* A part in per cent of a whole other than 0. */
  function percent(part, whole) {
    return whole ? fixed(divided(BigInt(part) * 10000n * (whole < 0 ? -1n : 1n), BigInt(Math.abs(whole))), 2) + '%' : '–';
  }

  function signed(number) {
    return (number > 0 ? '+' : '') + money(number);
  }

  function el(name, attributes, ...content) {
    const node = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => {
      if (typeof value === 'function') {
        node.addEventListener(key, value);
      } else if (value !== null && value !== false) {
        node.setAttribute(key, value === true ? '' : value);
      }
    });
    node.append(...content.flat().filter((each) => each !== null && each !== undefined));
    return node;
  }

  function link(path, ...content) {
    return el('a', { href: '#/' + path.map(encodeURIComponent).join('/') }, ...content);
  }

  function detail(...content) {
    return el('div', { class: 'd' }, ...content);
  }

  /* A bar of pieces, in thousandths of the longest. */
  function bar(largest, ...pieces) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'bar');
    svg.setAttribute('viewBox', '0 0 1000 10');
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.setAttribute('aria-hidden', 'true');
    let from = 0;
    pieces.forEach((piece, at) => {
      const length = largest > 0 && piece > 0 ? Math.floor(piece / largest * 1000) : 0;
      const rectangle = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      rectangle.setAttribute('class', 'p' + at);
      rectangle.setAttribute('x', from);
      rectangle.setAttribute('width', length);
      rectangle.setAttribute('height', 10);
      svg.append(rectangle);
      from += length;
    });
    return svg;
  }

  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  function compare(one, other) {
    if (one === null || other === null || one === undefined || other === undefined) {
      return (one === null || one === undefined ? 1 : 0) - (other === null || other === undefined ? 1 : 0);
    }
    return typeof one === 'number' ? one - other : collator.compare(one, other);
  }

  /*
   * A table of any length. Columns: name, look (n w b s), value for sorting (none: not sorted), cell for showing; the first is the
   * heading of its row. Its rows are made a hundred at a time, as they come into view.
   */
  function grid({ caption, columns, rows, foot = [], order = null, group = () => false, quiet = false }) {
    let shown = 0;
    let all = rows;
    const sorted = { at: -1, down: false };
    const body = el('tbody');
    const state = el('p', { class: 'note', role: 'status' });
    const more = el('button', { type: 'button', class: 'more', click: () => show(shown + PAGE) });
    const heads = columns.map((column, at) => {
      const name = column.value
        ? el('button', { type: 'button', click: () => sort(at, sorted.at === at ? !sorted.down : column.look === 'n') }, column.name)
        : column.name;
      return el('th', { scope: 'col', class: column.look }, name);
    });

    function cell(column, row, isHead) {
      const content = [].concat(column.cell(row));
      return isHead
        ? el('th', { scope: 'row', class: column.look === 'n' ? 'n' : '' }, ...content)
        : el('td', { class: column.look === 'n' || column.look === 'b' ? column.look : '' }, ...content);
    }

    function line(row) {
      return el('tr', { class: group(row) ? 'group' : null }, columns.map((column, at) => cell(column, row, at === 0)));
    }

    function show(wanted) {
      const to = Math.min(wanted, all.length);
      const part = document.createDocumentFragment();
      for (; shown < to; shown++) {
        part.append(line(all[shown]));
      }
      body.append(part);
      more.hidden = shown >= all.length;
      more.textContent = word('more', count(all.length - shown));
      state.textContent = all.length > PAGE || !all.length ? word('rows', count(all.length), count(shown)) : '';
    }

    function sort(at, down) {
      heads.forEach((head) => head.removeAttribute('aria-sort'));
      if (at >= 0) {
        heads[at].setAttribute('aria-sort', down ? 'descending' : 'ascending');
        Object.assign(sorted, { at, down });
        const value = columns[at].value;
        all = all.slice().sort((one, other) => {
          const [a, b] = [value(one), value(other)];
          const known = (b === null || b === undefined ? 0 : 1) - (a === null || a === undefined ? 0 : 1);
          return known || (down ? -compare(a, b) : compare(a, b));
        });
      }
      fill();
    }

    function fill() {
      body.replaceChildren();
      shown = 0;
      show(PAGE);
    }

    const footer = el('tfoot');
    const table = el('table', {}, el('caption', { class: quiet ? 'quiet' : null }, caption), el('thead', {}, el('tr', {}, heads)), body, footer);
    const node = el('div', { class: 'grid' }, el('div', { class: 'box', tabindex: 0, role: 'region', 'aria-label': caption }, table), state, more);
    if ('IntersectionObserver' in window) {
      new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && !more.hidden && show(shown + PAGE),
        { rootMargin: '600px' }).observe(more);
    }
    node.printed = () => show(MOST_PRINTED);
    /* Shows other rows, in the same order. */
    node.put = (others, sums) => {
      all = others;
      total(sums || []);
      sort(sorted.at, sorted.down);
    };
    function total(sums) {
      footer.replaceChildren(...sums.map((row) => el('tr', { class: 'sum' },
        columns.map((column, at) => el(at ? 'td' : 'th', { scope: at ? null : 'row', class: column.look === 'n' ? 'n' : '' }, row[at] || '')))));
    }
    total(foot);
    sort(order ? order[0] : -1, order ? order[1] : false);
    return node;
  }

  /* The pieces that were unpacked last. */
  const unpacked = new Map();

  async function piece(list, number) {
    const key = list + number;
    if (!unpacked.has(key)) {
      if (unpacked.size > 7) {
        unpacked.delete(unpacked.keys().next().value);
      }
      const bytes = Uint8Array.from(atob(data[list][number]), (letter) => letter.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
      unpacked.set(key, new Response(stream).json());
    }
    return unpacked.get(key);
  }

  const canUnpack = 'DecompressionStream' in window;

  /* The element with this number of a packed list. */
  async function packed(list, number) {
    return (await piece(list, Math.floor(number / data.packSize)))[number % data.packSize];
  }

  const units = data.units.map(([code, name, parent, kind], number) =>
    ({ number, code, name, parent, kind, files: [], children: [], line: null, at: -1 }));
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  units.forEach((unit) => byCode.has(unit.parent) && unit.parent !== unit.code && byCode.get(unit.parent).children.push(unit));
  const files = data.files.map(([unit, status, counted, path, blocking, advisory, notes, settled], number) =>
    ({ number, unit: units[unit] || null, status, counted: counted === 1, path, blocking, advisory, notes, settled, findings: [] }));
  files.forEach((file) => file.unit && file.unit.files.push(file));
  const findings = data.findings.map(([file, rule, severity, state, stake, root]) => {
    const finding = { file: files[file], rule, severity, state, stake, isRoot: root === 1, at: files[file].findings.length };
    files[file].findings.push(finding);
    return finding;
  });
  const lines = data.lines.map(([unit, amounts, functions, natures, projects, threePublic], at) => {
    const line = { unit: units[unit], amounts, functions, natures, projects, threePublic };
    Object.assign(units[unit], { line, at });
    return line;
  });
  const before = new Map(data.unitYears.map(([code, name, rows]) => [code, { code, name, rows }]));

  /* A sum; unknown (null) where a part is, and nothing (undefined) where there is none. */
  function sum(amounts) {
    return amounts.reduce((all, amount) => (amount === undefined || all === null ? all : amount === null ? null : (all || 0) + amount), undefined);
  }

  return { data, word, count, money, fixed, fen, percent, signed, el, link, detail, bar, grid, packed, piece, canUnpack, units, byCode, files,
    findings, lines, before, sum, unitOfMoney };
})();
