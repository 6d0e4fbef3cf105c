/* The views in which things are looked up; each answers with a title and what is shown below it. */
const Views = (function () {
  'use strict';
  const { data, word, count, money, fixed, fen, percent, signed, el, link, detail, bar, grid, packed, piece, canUnpack, units, byCode, files,
    findings, lines, before, sum, unitOfMoney } = Budget;
  const inMoney = (name) => name + (/[（(]/.test(name) ? '' : '（' + unitOfMoney + '）');

  function number(name, value, target) {
    return { name, look: 'n', value,
      cell: (row) => (target && isKnown(value(row)) ? link(target(row), money(value(row))) : money(value(row))) };
  }

  function whole(name, value, target) {
    return { name, look: 'n', value, cell: (row) => (target ? link(target(row), count(value(row))) : count(value(row))) };
  }

  function words(name, value, cell) {
    return { name, look: 'w', value, cell: cell || value };
  }

  function nameOf(unit) {
    return unit.code === unit.name ? [link(['unit', unit.code], unit.name)] : [link(['unit', unit.code], unit.name), detail(unit.code)];
  }

  const isKnown = (value) => value !== null && value !== undefined;
  const share = (part, of) => (isKnown(part) && isKnown(of) ? percent(part, of) : '');

  const unitColumn = (of = (row) => row) => words(word('unit'), (row) => of(row).code, (row) => nameOf(of(row)));

  /* A column with a bar beside its words, and below it one of the year before. */
  function barred(column, largest, pieces, past) {
    return Object.assign({}, column, { cell: (row) => [el('div', { class: 'barred' }, el('div', {}, column.cell(row)),
      el('div', {}, bar(largest, ...pieces(row)), past ? bar(largest, ...past(row)) : null))] });
  }

  const most = (rows, value) => rows.reduce((largest, row) => Math.max(largest, value(row) || 0), 0);

  /* A field above a table; changes are told to it. */
  function field(label, input) {
    return el('label', {}, el('span', {}, label), input);
  }

  const has = (text, sought) => text.toLowerCase().includes(sought);

  /* Codes with what is above them, summed up over lines. */
  function tree(names, rows) {
    const all = new Map();
    rows.forEach(({ unit, code, name, amounts }) => {
      const above = [];
      for (let length = 1; length <= code.length; length++) {
        const part = code.slice(0, length);
        if (part === code || names[part]) {
          above.push(part);
        }
      }
      (code ? above : ['']).forEach((part) => {
        const key = part || name;
        if (!all.has(key)) {
          all.set(key, { code: part, name: part ? names[part] || name : name, level: above.indexOf(part), units: new Map() });
        }
        const of = all.get(key).units;
        of.set(unit, amounts.map((amount, at) => sum([amount, of.has(unit) ? of.get(unit)[at] : undefined])));
      });
    });
    return [...all.values()].sort((one, other) => (one.code ? 0 : 1) - (other.code ? 0 : 1) || (one.code < other.code ? -1 : 1)).map((node) =>
      Object.assign(node, { amounts: total([...node.units.values()]) }));
  }

  const total = (rows) => (rows.length ? rows[0].map((ignored, at) => sum(rows.map((row) => row[at]))) : []);
  const depth = (node) => 'k in' + Math.max(0, node.level);
  const coded = (node) => (node.code ? node.code + ' ' + node.name : node.name);
  const levelOf = (rows, level) => rows.filter((node) => node.level <= level);

  function functionLines(of) {
    return of.flatMap((line) => line.functions.map(([code, all, basic, project, name]) =>
      ({ unit: line.unit, code, name: name || data.functionNames[code] || word('no-code'), amounts: [all, basic, project] })));
  }

  function natureLines(of) {
    return of.flatMap((line) => line.natures.map(([code, source, amount, name]) =>
      ({ unit: line.unit, code, name: name || data.economicNames[code] || word('no-code'),
        amounts: [amount].concat(data.economic.map((ignored, at) => (at === source ? amount : undefined))) })));
  }

  function functionColumns(target) {
    const columns = [number(inMoney(word('amount')), (row) => row.amounts[0], target)];
    return columns
      .concat(data.function.basic ? [number(data.function.basic, (row) => row.amounts[1])] : [])
      .concat(data.function.project ? [number(data.function.project, (row) => row.amounts[2])] : []);
  }

  function natureColumns(target) {
    return [number(inMoney(word('amount')), (row) => row.amounts[0], target)].concat(data.economic.length < 2 ? []
      : data.economic.map(([, source], at) => number(source, (row) => row.amounts[at + 1])));
  }

  const tops = (nodes) => total(nodes.filter((node) => node.level <= 0).map((node) => node.amounts));
  const printed = (amounts, columns) => amounts.slice(0, columns).map(money);

  /* A classification as a tree, opened to a level; a code leads to its units. */
  function classification(view, names, of, columnsOf, caption, unit) {
    const nodes = tree(names, of);
    const sums = tops(nodes);
    const columns = columnsOf(unit ? null : (row) => [view, row.code || row.name]);
    const head = words(word('code'), (row) => row.code, (row) => el('span', { class: depth(row) }, coded(row)));
    const all = [barred(head, most(nodes.filter((node) => node.level <= 0), (row) => row.amounts[0]),
      (row) => (row.level <= 0 ? [row.amounts[0]] : [])), ...columns,
      { name: word('share'), look: 'n', value: (row) => row.amounts[0], cell: (row) => share(row.amounts[0], sums[0]) },
      ...(unit ? [] : [whole(word('units'), (row) => row.units.size, (row) => [view, row.code || row.name])])];
    const table = grid({ caption, columns: all, rows: nodes, group: (row) => row.level === 0 && row.code,
      foot: nodes.length ? [[word('total'), ...printed(sums, columns.length)]] : [] });
    if (unit) {
      return [table];
    }
    const deepest = nodes.reduce((level, node) => Math.max(level, node.level), 0);
    const choice = el('select', { change: () => table.put(levelOf(nodes, Number(choice.value)), [[word('total'), ...printed(sums, columns.length)]]) },
      Array.from({ length: deepest + 1 }, (ignored, level) => el('option', { value: level, selected: level === deepest }, word('level.' + level))));
    return [el('div', { class: 'filters' }, field(word('down-to'), choice)), table];
  }

  /* The units of one code. */
  function ofCode(view, key, names, of, columnsOf, formOf) {
    const node = tree(names, of).find((each) => (each.code || each.name) === key);
    if (!node) {
      return nothing(key);
    }
    const rows = [...node.units].map(([unit, amounts]) => ({ unit, amounts }));
    const columns = columnsOf((row) => ['unit', row.unit.code, formOf, node.code]);
    return { title: coded(node), nodes: [back(view), grid({ caption: word('by-unit', coded(node)), order: [1, true], rows,
      columns: [barred(unitColumn((row) => row.unit), most(rows, (row) => row.amounts[0]), (row) => [row.amounts[0]]), ...columns,
        { name: word('share'), look: 'n', value: (row) => row.amounts[0], cell: (row) => share(row.amounts[0], node.amounts[0]) }],
      foot: [[word('total'), ...printed(node.amounts, columns.length), share(node.amounts[0], node.amounts[0])]] })] };
  }

  const back = (...path) => el('p', { class: 'back' }, link(path, word('view.' + path[0])));
  const nothing = (what) => ({ title: what, nodes: [el('p', {}, word('nothing'))] });

  function functions(key) {
    const form = data.function.form;
    return key === undefined
      ? { title: word('view.functions'), nodes: classification('functions', data.functionNames, functionLines(lines), functionColumns, word('functions.about', form)) }
      : ofCode('functions', key, data.functionNames, functionLines(lines), functionColumns, form);
  }

  function natures(key) {
    return key === undefined
      ? { title: word('view.natures'), nodes: classification('natures', data.economicNames, natureLines(lines), natureColumns, word('natures.about', data.economic.map(([, source]) => source).join(' + '))) }
      : ofCode('natures', key, data.economicNames, natureLines(lines), natureColumns, data.economic[0][0]);
  }

  /* The three public expenses. */
  const publicRows = data.threePublic ? data.threePublic.lines.map(([path, level]) => ({ path, level, name: path.slice(path.lastIndexOf('/') + 1) })) : [];
  const publicAmount = (line, at) => sum(line.threePublic.filter(([row]) => row === at).map(([, amount]) => amount));
  const publicTotal = (line) => publicAmount(line, publicRows.length);

  function comparedWith(code, subject, row) {
    const found = before.has(code) ? before.get(code).rows.find(([of, key]) => of === subject && key === row) : undefined;
    return found && found[2] !== null ? found[2] : null;
  }

  function threePublic() {
    const rows = lines.filter((line) => line.threePublic.length).map((line) =>
      ({ line, unit: line.unit, all: publicTotal(line), was: comparedWith(line.unit.code, 'threePublic', data.threePublic.total) }));
    const to = (row) => ['unit', row.unit.code, data.threePublic.form];
    const hasBefore = before.size > 0;
    const columns = [barred(unitColumn((row) => row.unit), most(rows, (row) => Math.max(row.all, row.was || 0)), (row) => [row.all], hasBefore ? (row) => [0, row.was] : null),
      number(inMoney(data.threePublic.total || word('total')), (row) => row.all, to),
      ...(hasBefore ? changes((row) => row.was, (row) => row.all) : []),
      ...publicRows.map((each, at) => number(each.name, (row) => publicAmount(row.line, at)))];
    const wholeOf = (row) => { const found = cellOf(data.threePublic.form, row, data.threePublic.measure); return found ? found[1] : null; };
    const was = sum(rows.map((row) => (row.was === null ? undefined : row.was)));
    const now = wholeOf(data.threePublic.total);
    return { title: word('view.three-public'), nodes: [grid({ caption: word('three-public.about', data.threePublic.form), columns, rows, order: [1, true],
      foot: [[word('total'), money(now), ...(hasBefore ? [money(was), isKnown(was) && isKnown(now) ? signed(now - was) : '', was && isKnown(now) ? percent(now - was, was) : ''] : []),
        ...publicRows.map((each) => money(wholeOf(each.path)))]] })] };
  }

  function changes(was, now) {
    const change = (row) => (was(row) === null ? null : (now(row) || 0) - was(row));
    return [number(word('last-year'), was),
      { name: word('change'), look: 'n', value: change, cell: (row) => (change(row) === null ? '' : signed(change(row))) },
      { name: word('change-percent'), look: 'n', value: (row) => (was(row) ? change(row) / Math.abs(was(row)) : null),
        cell: (row) => (was(row) ? percent(change(row), was(row)) : '') }];
  }

  /* Units. */
  const unitAmounts = (of, target) => data.unitColumns.map(([, title], at) =>
    number(title, (row) => (of(row) ? of(row)[at] : null), target));
  const statusOf = (unit) => (unit.line ? word('counted') : unit.files.length ? word('status.' + unit.files[0].status) : '');

  function allUnits() {
    const columns = [unitColumn(), { name: word('status'), look: 'b', value: statusOf, cell: statusOf }, ...unitAmounts((unit) => unit.line && unit.line.amounts),
      whole(word('severity.blocking'), (unit) => sum(unit.files.map((file) => file.blocking)) || 0),
      whole(word('severity.advisory'), (unit) => sum(unit.files.map((file) => file.advisory)) || 0)];
    const table = grid({ caption: word('units.about', inMoney('')), columns, rows: units });
    const text = el('input', { type: 'search', input: filter });
    const choice = el('select', { change: filter }, el('option', { value: '' }, word('all')),
      [...new Set(units.map(statusOf))].map((status) => el('option', { value: status }, status)));
    function filter() {
      const sought = text.value.trim().toLowerCase();
      put(units.filter((unit) => (!sought || has(unit.code, sought) || has(unit.name, sought)) && (!choice.value || statusOf(unit) === choice.value)));
    }
    function put(rows) {
      const sums = total(rows.filter((unit) => unit.line).map((unit) => unit.line.amounts));
      table.put(rows, [[word('total'), '', ...sums.map(money)]]);
    }
    put(units);
    return { title: word('view.units'), nodes: [el('div', { class: 'filters' }, field(word('name-or-code'), text), field(word('status'), choice)), table] };
  }

  function below(unit, met = new Set()) {
    return met.has(unit) ? [] : [...met.add(unit) && unit.children.flatMap((child) => [child, ...below(child, met)])];
  }

  /* The amounts of a department: its own, if it counts, and those of the units below it. */
  const together = (unit) => total([unit, ...below(unit)].filter((each) => each.line).map((each) => each.line.amounts));

  function departments() {
    const rows = units.filter((unit) => unit.children.length).map((unit) => ({ unit, amounts: together(unit) }));
    return { title: word('view.departments'), nodes: rows.length ? [grid({ caption: word('departments.about', inMoney('')), rows, columns: [unitColumn((row) => row.unit),
      whole(word('children'), (row) => row.unit.children.length, (row) => ['unit', row.unit.code]),
      whole(word('counted'), (row) => [row.unit, ...below(row.unit)].filter((each) => each.line).length),
      ...unitAmounts((row) => row.amounts, (row) => ['unit', row.unit.code])] })] : [el('p', {}, word('departments.none'))] };
  }

  function unitView(code, form, row) {
    const unit = byCode.get(code);
    if (!unit) {
      return nothing(code);
    }
    const line = unit.line;
    const parent = byCode.get(unit.parent);
    const about = el('p', {}, [unit.kind, statusOf(unit)].filter((each) => each).join(' · '), parent ? [' · ' + word('below') + ' ', ...nameOf(parent).slice(0, 1)] : null);
    const nodes = [about];
    if (line) {
      nodes.push(el('dl', { class: 'tiles' }, data.unitColumns.map(([, title], at) =>
        el('div', {}, el('dt', {}, title), el('dd', {}, money(line.amounts[at]), ' ', el('small', {}, unitOfMoney))))));
    }
    nodes.push(data.isPublic ? null : filesOf(unit));
    if (unit.children.length) {
      const sums = together(unit);
      nodes.push(part(word('children'), grid({ caption: word('units.about', inMoney('')), rows: unit.children,
        columns: [unitColumn(), { name: word('status'), look: 'b', value: statusOf, cell: statusOf }, ...unitAmounts((child) => child.line && child.line.amounts)],
        foot: [[word('total'), '', ...sums.map(money)]] })));
    }
    if (line) {
      const yearRows = before.size ? yearOf(unit) : null;
      nodes.push(part(word('forms.of-unit'), formsOf(unit, form, row)),
        data.function && line.functions.length ? part(word('view.functions'), ...classification('functions', data.functionNames, functionLines([line]), functionColumns, word('functions.about', data.function.form), unit)) : null,
        data.economic.length && line.natures.length ? part(word('view.natures'), ...classification('natures', data.economicNames, natureLines([line]), natureColumns, word('natures.about', data.economic.map(([, source]) => source).join(' + ')), unit)) : null,
        line.projects.length ? part(word('view.projects'), projectGrid(projectRows([line]), true)) : null,
        subjects.length ? part(word('view.facts'), othersOf(unit)) : null,
        yearRows);
    }
    const told = unit.files.flatMap((file) => file.findings);
    nodes.push(data.isPublic ? null : part(word('view.findings'), told.length ? findingGrid(told, true) : el('p', {}, word('findings.none'))));
    return { title: unit.code === unit.name ? unit.name : unit.code + ' ' + unit.name, nodes: nodes.filter((node) => node) };
  }

  const part = (heading, ...content) => el('section', {}, el('h3', {}, heading), ...content);

  function filesOf(unit) {
    const returned = data.returned.filter((path) => path.startsWith('returned/' + unit.code + '-'));
    const list = grid({ caption: word('files'), quiet: true, rows: unit.files, columns: [
      words(word('file'), (file) => file.path, (file) => file.path || word('no-file')),
      { name: word('status'), look: 'b', value: (file) => word('status.' + file.status), cell: (file) => word('status.' + file.status) },
      whole(word('severity.blocking'), (file) => file.blocking), whole(word('severity.advisory'), (file) => file.advisory),
      whole(word('severity.note'), (file) => file.notes), whole(word('settled'), (file) => file.settled)] });
    return part(word('files'), list, ...returned.map((path) => el('p', {}, word('returned') + ' ', el('a', { href: path.split('/').map(encodeURIComponent).join('/') }, path))));
  }

  /* The forms as a unit has filled them in, each figure with its cell. */
  function formsOf(unit, wanted, wantedRow) {
    const place = el('div', {}, el('p', { role: 'status' }, canUnpack ? word('loading') : word('cannot-unpack')));
    if (canUnpack) {
      packed('facts', unit.at).then(([, sheets]) => {
        place.replaceChildren(...data.forms.map((form, at) => {
          const parts = sheets.filter(([of]) => of === at);
          return parts.length ? sheetsOf(form, parts, wanted, wantedRow) : null;
        }).filter((node) => node));
        const target = place.querySelector('.wanted') || place.querySelector('details[open]');
        if (target && wanted) {
          target.scrollIntoView({ block: 'center' });
        }
      });
    }
    return place;
  }

  function sheetsOf(form, parts, wanted, wantedRow) {
    const rows = parts.flatMap(([, sheet, all]) => all.map(([row, cells]) => ({ sheet, row, cells })));
    const used = form.measures.map((ignored, at) => at).filter((at) => rows.some(({ cells }) => cells.some(([measure]) => measure === at)));
    const sum = rows.find(({ row }) => form.total.includes(row));
    const columns = [words(word('row'), null, ({ row }) => el('span', { class: wantedRow && row === wantedRow && form.key === wanted ? 'k wanted' : 'k' }, rowName(form.key, row))),
      ...used.map((at) => ({ name: form.measures[at], look: 'n', cell: ({ cells }) => cells.filter(([measure]) => measure === at)
        .flatMap(([, amount, cell]) => [money(amount), detail(cell)]) }))];
    const sheets = [...new Set(parts.map(([, sheet]) => sheet))].join('、');
    return el('details', { open: form.key === wanted }, el('summary', {}, form.key + ' ' + form.name + (sum ? ' · ' + sum.row + ' ' + money(sum.cells[0][1]) : '')),
      grid({ caption: word('sheet', sheets, unitOfMoney), columns, rows, group: ({ row }) => form.total.includes(row) }));
  }

  function rowName(form, row) {
    const known = wholeRow(form, row);
    const name = known ? known.name : '';
    return !name || row.endsWith(name) ? row.slice(row.indexOf('/') < 0 || /^[0-9]/.test(row) ? 0 : row.lastIndexOf('/') + 1) : row + ' ' + name;
  }

  /* The forms of all units together. */
  const wholes = new Map(Object.entries(data.totals).map(([form, rows]) => [form, new Map(rows.map((row) => [row.key, row]))]));
  const wholeRow = (form, row) => (wholes.has(form) ? wholes.get(form).get(row) : undefined);
  const cellOf = (form, row, measure) => {
    const of = wholeRow(form, row);
    return of ? of.cells.find(([at]) => formOf(form).measures[at] === measure) : undefined;
  };
  const isCode = ({ row }) => /^\d+$/.test(row);
  const formOf = (key) => data.forms.find((form) => form.key === key);

  function forms(key) {
    if (key === undefined) {
      return { title: word('view.forms'), nodes: [el('ul', {}, data.forms.filter((form) => data.totals[form.key]).map((form) =>
        el('li', {}, link(['forms', form.key], form.key + ' ' + form.name))))] };
    }
    const form = formOf(key);
    if (!form || !data.totals[key]) {
      return nothing(key);
    }
    const rows = data.totals[key].map((each) => ({ row: each.key, cells: each.cells }));
    const codes = rows.filter(isCode).sort((one, other) => (one.row < other.row ? -1 : 1));
    rows.forEach((each, at) => { rows[at] = isCode(each) ? codes.shift() : each; });
    const used = form.measures.map((ignored, at) => at).filter((at) => rows.some(({ cells }) => cells.some(([measure]) => measure === at)));
    const amount = (row, at) => { const found = row.cells.find(([measure]) => measure === at); return found ? found[1] : null; };
    return { title: form.key + ' ' + form.name, nodes: [back('forms'), grid({ caption: word('forms.about', unitOfMoney), rows,
      group: ({ row }) => form.total.includes(row), columns: [words(word('row'), null, (each) =>
        el('span', { class: isCode(each) ? 'k in' + (each.row.length - 3) / 2 : 'k' }, rowName(key, each.row))),
        ...used.map((at) => ({ name: form.measures[at], look: 'n', cell: (row) => (amount(row, at) === null ? '' : link(['cells', key, row.row, form.measures[at]], money(amount(row, at)))) }))] })] };
  }

  /* Where a figure of all units comes from: units and cells that add up to it. */
  function cells(key, row, measure) {
    const form = formOf(key);
    const found = form && cellOf(key, row, measure);
    const title = [key, form ? rowName(key, row) : row, measure].join(' ');
    if (!found) {
      return nothing(title);
    }
    const [at, amount, , derived, offset] = found;
    const state = el('p', { role: 'status' }, canUnpack ? word('loading') : word('cannot-unpack'));
    const place = el('div', {}, state);
    if (canUnpack) {
      find(form, row, at, (done) => { state.textContent = word('searching', count(done), count(data.facts.length)); }).then((rows) => {
        const stated = sum(rows.map((each) => each.amount)) || 0;
        place.replaceChildren(grid({ caption: word('cells.about'), rows, order: [1, true], columns: [
          barred(unitColumn((each) => each.unit), most(rows, (each) => each.amount), (each) => [each.amount]),
          number(inMoney(word('amount')), (each) => each.amount, (each) => ['unit', each.unit.code, key, row]),
          ...(data.isPublic ? [] : [{ name: word('cell'), look: 'b', cell: (each) => each.place }, words(word('file'), (each) => each.file)])],
          foot: [[word('stated'), money(stated)], ...(derived || offset ? [[word('derived'), money(derived)]] : []), [word('total'), money(amount)]] }),
        ...(stated + derived === amount || data.isPublic ? [] : [el('p', { class: 'blocking' }, word('differs'))]));
      });
    }
    return { title, nodes: [back('forms', key), el('p', { class: 'sentence' }, money(amount) + ' ' + unitOfMoney), place] };
  }

  async function find(form, row, measure, tell) {
    const rows = [];
    const of = data.forms.indexOf(form);
    for (let at = 0; at < data.facts.length; at++) {
      tell(at);
      for (const [unit, sheets] of await piece('facts', at)) {
        for (const [at, sheet, all] of sheets) {
          for (const [key, cells] of at === of ? all : []) {
            for (const [column, amount, cell] of key === row ? cells : []) {
              if (column === measure) {
                const file = units[unit].files.find((each) => each.counted);
                rows.push({ unit: units[unit], amount, place: sheet + '!' + cell, file: file ? file.path : '' });
              }
            }
          }
        }
      }
    }
    return rows;
  }

  /* Facts beside the forms: staff, procurement, assets. */
  const subjects = [...new Set(data.otherItems.map(([subject]) => subject))];
  const itemsOf = (subject) => data.otherItems.map(([of, item], at) => ({ of, at, name: item.replace(/(^|\/)合计\//, '$1').replace(/^([^/]+)\/\1$/, '$1') })).filter(({ of }) => of === subject);
  const otherText = ([, value, kind, , , amount]) => (amount === undefined ? value + (kind === '%' ? kind : '') : money(amount));
  const otherNumber = ([, value, , , , amount]) => (amount === undefined ? Number(value) : amount);

  function othersOf(unit) {
    const place = el('div', {}, el('p', { role: 'status' }, canUnpack ? word('loading') : word('cannot-unpack')));
    if (canUnpack) {
      packed('others', unit.at).then(([, facts]) => {
        const several = new Set(facts.map(([, , , file]) => file)).size > 1;
        place.replaceChildren(...subjects.map((subject) => {
          const rows = facts.filter(([item]) => data.otherItems[item][0] === subject);
          return rows.length ? otherGrid(subject, rows, several) : null;
        }).filter((node) => node), facts.length ? '' : el('p', {}, word('facts.none')));
      });
    }
    return place;
  }

  function otherGrid(subject, rows, several) {
    const names = new Map(itemsOf(subject).map(({ at, name }) => [at, name]));
    return grid({ caption: subject, rows, columns: [words(word('facts.item'), null, ([item]) => names.get(item)),
      { name: word('facts.value'), look: 'n', cell: ([, value]) => value }, { name: word('facts.unit'), look: 'b', cell: ([, , kind]) => kind },
      words(word('facts.place'), null, ([, , , file, at]) => [at, several ? detail(file) : null])] });
  }

  function facts(subject) {
    if (subject === undefined) {
      return { title: word('view.facts'), nodes: [el('ul', {}, subjects.map((each) => el('li', {}, link(['facts', each], each))))] };
    }
    const place = el('div', {}, el('p', { role: 'status' }, canUnpack ? word('loading') : word('cannot-unpack')));
    if (canUnpack && subjects.includes(subject)) {
      factsOf(itemsOf(subject)).then((rows) => place.replaceChildren(factGrid(subject, rows)));
    }
    return subjects.includes(subject) ? { title: subject, nodes: [back('facts'), place] } : nothing(subject);
  }

  /* What each unit states of these items. */
  async function factsOf(items) {
    const rows = [];
    for (let at = 0; at < data.others.length; at++) {
      for (const [unit, all] of await piece('others', at)) {
        const stated = items.map((item) => all.filter(([of]) => of === item.at));
        if (stated.some((each) => each.length)) {
          rows.push({ unit: units[unit], stated });
        }
      }
    }
    return rows;
  }

  function factGrid(subject, rows) {
    const columns = itemsOf(subject).map(({ name }, at) => {
      const all = rows.flatMap((row) => row.stated[at]);
      const kinds = [...new Set(all.map(([, , kind, , , amount]) => (amount === undefined ? kind : unitOfMoney)))].filter((kind) => kind);
      return { name: name + (kinds.length ? '（' + kinds.join('、') + '）' : ''), look: 'n', value: (row) => (row.stated[at].length ? otherNumber(row.stated[at][0]) : null),
        cell: (row) => [...new Set(row.stated[at].map(otherText))].join('、'), sum: kinds.includes('%') ? '' : totalOf(rows.map((row) => row.stated[at]), all) };
    });
    return grid({ caption: word('facts.about', subject), rows, columns: [unitColumn((row) => row.unit), ...columns],
      foot: [[word('total'), ...columns.map((column) => column.sum)]] });
  }

  /* The sum of what units state first, with as many decimals as the longest of the numbers. */
  function totalOf(stated, all) {
    const first = stated.filter((each) => each.length).map(([each]) => each);
    if (all.some(([, , , , , amount]) => amount !== undefined)) {
      return money(sum(first.map(([, , , , , amount]) => amount)));
    }
    const decimals = Math.max(0, ...first.map(([, value]) => (value.split('.')[1] || '').length));
    return fixed(first.reduce((before, [, value]) => {
      const [whole, part = ''] = value.split('.');
      return before + BigInt(whole + part.padEnd(decimals, '0'));
    }, 0n), decimals);
  }

  /* Projects. */
  function projectRows(of) {
    return of.flatMap((line) => line.projects.map(([code, project, amount, target, secret, place]) =>
      ({ unit: line.unit, code, project, amount, target, secret, place })));
  }

  function projectGrid(rows, isOfUnit) {
    const hasTarget = rows.some((row) => row.target !== null);
    const form = data.projects.form;
    const columns = [words(word('project'), (row) => row.project, (row) => [row.project || word('no-project'), row.secret ? detail(word('secret')) : null]),
      ...(isOfUnit ? [] : [unitColumn((row) => row.unit)]),
      words(word('code'), (row) => row.code, (row) => [row.code, detail(data.functionNames[row.code] || '')]),
      number(inMoney(word('amount')), (row) => row.amount, (row) => ['unit', row.unit.code, form, row.code + '/' + row.project]),
      ...(hasTarget ? [number(word('target'), (row) => row.target)] : []),
      ...(data.isPublic ? [] : [{ name: word('cell'), look: 'b', cell: (row) => row.place }])];
    const table = grid({ caption: word('projects.about', form), columns, rows: [], order: [isOfUnit ? 2 : 3, true] });
    table.fill = (shown) => table.put(shown, [[word('total'), ...(isOfUnit ? [] : ['']), '', money(sum(shown.map((row) => row.amount)))]]);
    table.fill(rows);
    return table;
  }

  function projects() {
    const rows = projectRows(lines);
    const table = projectGrid(rows, false);
    const text = el('input', { type: 'search', input: filter });
    const from = el('input', { inputmode: 'decimal', size: 8, input: filter });
    const to = el('input', { inputmode: 'decimal', size: 8, input: filter });
    const codes = tree(data.functionNames, rows.map((row) => ({ unit: row.unit, code: row.code, name: row.code, amounts: [row.amount] })));
    const code = el('select', { change: filter }, el('option', { value: '' }, word('all')),
      codes.filter((node) => node.code).map((node) => el('option', { value: node.code }, '\u00a0'.repeat(2 * node.level) + coded(node))));
    function filter() {
      const sought = text.value.trim().toLowerCase();
      const [least, most] = [fen(from.value), fen(to.value)];
      table.fill(rows.filter((row) => (!sought || has(row.project, sought) || has(row.unit.name, sought) || has(row.unit.code, sought))
        && (least === null || row.amount >= least) && (most === null || row.amount <= most) && row.code.startsWith(code.value)));
    }
    return { title: word('view.projects'), nodes: [el('div', { class: 'filters' }, field(word('project-or-unit'), text), field(word('at-least', unitOfMoney), from),
      field(word('at-most', unitOfMoney), to), field(word('code'), code)), table] };
  }

  /* The year before. */
  function yearOf(unit) {
    const of = before.get(unit.code);
    const rows = of ? of.rows.map(([subject, row, was, now]) => ({ row, subject, was, now })) : [];
    const form = (row) => (row.subject === 'function' ? data.function : data.threePublic).form;
    return rows.length ? part(word('view.year'), grid({ caption: word('year.about'), rows, columns: [
      words(word('row'), null, (row) => [form(row) + ' ' + rowName(form(row), row.row)]),
      number(inMoney(word('this-year')), (row) => row.now, (row) => ['unit', unit.code, form(row), row.row]), ...changes((row) => row.was, (row) => row.now)] })) : null;
  }

  function year() {
    const sections = [];
    const wholes = (subject) => data.years.filter(([form, , , measure]) => subject && data.forms[form].key === subject.form && data.forms[form].measures[measure] === subject.measure)
      .map(([form, row, name, , , was, now, basis]) => ({ form: data.forms[form].key, measure: subject.measure, row, name, was, now, basis }));
    [[data.function, 'view.functions'], [data.threePublic, 'view.three-public']].forEach(([subject, heading]) => {
      const rows = wholes(subject);
      if (rows.length) {
        sections.push(part(word(heading), grid({ caption: word('year.about'), rows, columns: [words(word('row'), (row) => row.row, (row) => rowName(row.form, row.row)),
          number(inMoney(word('this-year')), (row) => row.now, (row) => ['cells', row.form, row.row, row.measure]), ...changes((row) => row.was, (row) => row.now),
          { name: word('basis'), look: 'b', value: (row) => word('basis.' + row.basis), cell: (row) => word('basis.' + row.basis) }] })));
      }
    });
    const totals = data.function ? (formOf(data.function.form) || { total: [] }).total : [];
    const rows = [...before.values()].map(({ code, name, rows: all }) => {
      const of = all.find(([subject, row]) => subject === 'function' && totals.includes(row)) || [];
      return { unit: byCode.get(code) || { code, name }, was: of[2] === undefined ? null : of[2], now: of[3] === undefined ? null : of[3] };
    }).filter((row) => row.was !== null || row.now !== null);
    sections.unshift(part(word('year.units'), grid({ caption: word('year.about'), rows, order: [1, true], columns: [unitColumn((row) => row.unit),
      number(inMoney(word('this-year')), (row) => row.now), ...changes((row) => row.was, (row) => row.now)] })));
    return { title: word('view.year'), nodes: sections };
  }

  /* Rules and findings. */
  const isOpen = (finding) => ['open', 'explained', 'rejected'].includes(finding.state);
  const severities = ['blocking', 'advisory', 'note'];

  function rules(id) {
    const rows = data.rules.map(([rule, severity, name, exact, rounding, broken, unknown, apart], at) => {
      const told = findings.filter((finding) => finding.rule === at && finding.isRoot);
      return { rule, severity, name, passed: exact === undefined ? null : exact + rounding, tried: exact === undefined ? null : exact + rounding + broken,
        rounding, unknown: unknown || 0, apart, open: told.filter(isOpen).length, settled: told.filter((finding) => !isOpen(finding)).length };
    });
    if (id !== undefined) {
      const at = rows.findIndex((row) => row.rule === id);
      return at < 0 ? nothing(id) : { title: id + ' ' + rows[at].name, nodes: [back('rules'), rows[at].passed === null ? null
        : el('p', {}, word('passed-of', count(rows[at].passed), count(rows[at].tried))), findingGrid(findings.filter((finding) => finding.rule === at))].filter((node) => node) };
    }
    const rate = (row) => (row.tried ? row.passed / row.tried : null);
    return { title: word('view.rules'), nodes: [grid({ caption: word('rules.about'), rows, order: null, columns: [
      words(word('rule'), (row) => row.rule, (row) => link(['rules', row.rule], row.rule)), words(word('rule-name'), (row) => row.name),
      { name: word('severity'), look: 'b', value: (row) => severities.indexOf(row.severity), cell: (row) => severityOf(row.severity) },
      { name: word('passed'), look: 'n', value: rate, cell: (row) => (row.tried ? word('of', count(row.passed), count(row.tried)) : '–') },
      { name: word('passed-percent'), look: 'n', value: rate, cell: (row) => (row.tried ? percent(row.passed, row.tried) : '–') },
      whole(word('not-evaluable'), (row) => row.unknown),
      whole(word('finding.state.open'), (row) => row.open, (row) => ['rules', row.rule]), whole(word('settled'), (row) => row.settled, (row) => ['rules', row.rule])] })] };
  }

  const severityOf = (severity) => el('span', { class: severity }, word('severity.' + severity));

  /* Findings, with their sentences as they come into view. */
  function findingGrid(rows, isOfUnit) {
    const order = (finding) => severities.indexOf(finding.severity) + (isOpen(finding) ? 0 : 10) + (finding.isRoot ? 0 : 100);
    const sorted = rows.slice().sort((one, other) => order(one) - order(other) || other.stake - one.stake);
    return grid({ caption: word('findings.about'), rows: sorted, columns: [
      ...(isOfUnit ? [] : [words(word('unit'), (finding) => (finding.file.unit ? finding.file.unit.code : finding.file.path),
        (finding) => (finding.file.unit ? nameOf(finding.file.unit) : finding.file.path))]),
      { name: word('severity'), look: 'b', value: (finding) => severities.indexOf(finding.severity),
        cell: (finding) => [severityOf(finding.severity), detail(word('finding.state.' + finding.state))] },
      { name: word('finding'), look: 's', cell: sentences },
      { name: word('rule'), look: 'b', value: (finding) => data.rules[finding.rule][0], cell: (finding) => link(['rules', data.rules[finding.rule][0]], data.rules[finding.rule][0]) },
      number(inMoney(word('apart')), (finding) => finding.stake || null)] });
  }

  function sentences(finding) {
    const place = el('div', {}, data.rules[finding.rule][2]);
    if (canUnpack) {
      packed('texts', finding.file.number).then((texts) => {
        const [, message, remedy, where, handling] = texts[finding.at];
        place.replaceChildren(message, detail([where, remedy, handling, finding.isRoot ? '' : word('follows')].filter((each) => each).join(' · ')));
      });
    }
    return [place];
  }

  function allFindings() {
    const table = findingGrid(findings);
    const severity = el('select', { change: filter }, el('option', { value: '' }, word('all')), severities.map((each) => el('option', { value: each }, word('severity.' + each))));
    const state = el('select', { change: filter }, el('option', { value: '' }, word('all')),
      [...new Set(findings.map((finding) => finding.state))].map((each) => el('option', { value: each }, word('finding.state.' + each))));
    const text = el('input', { type: 'search', input: filter });
    function filter() {
      const sought = text.value.trim().toLowerCase();
      table.put(findings.filter((finding) => (!severity.value || finding.severity === severity.value) && (!state.value || finding.state === state.value)
        && (!sought || has(finding.file.path, sought) || (finding.file.unit && (has(finding.file.unit.name, sought) || has(finding.file.unit.code, sought))))));
    }
    return { title: word('view.findings'), nodes: [el('div', { class: 'filters' }, field(word('name-or-code'), text), field(word('severity'), severity), field(word('state'), state)), table] };
  }

  /* The views that this publication has, in the order of their links. */
  return { named: { units: allUnits, unit: unitView, departments, functions, natures, 'three-public': threePublic, projects, facts, year, rules, findings: allFindings, forms, cells },
    listed: ['units', units.some((unit) => unit.children.length) && 'departments', data.function && 'functions', data.economic.length && 'natures',
      data.threePublic && 'three-public', data.projects && 'projects', subjects.length && 'facts', before.size && 'year', data.rules.length && 'rules', findings.length && 'findings', 'forms'].filter((view) => view) };
})();

(function () {
  'use strict';
  const { word, el, link, count, units } = Budget;
  const look = document.getElementById('look');
  const still = document.querySelector('main');
  const overview = document.querySelector('nav:not([id])');
  const tiles = document.querySelector('header .tiles');
  const views = document.getElementById('views');
  const home = el('a', { href: '#' }, word('view.overview'));
  views.append(home, ...Views.listed.map((view) => link([view], word('view.' + view))));
  views.hidden = false;

  /* Shows the view that the address names; what is before the views is the page without them. */
  function show() {
    const path = location.hash.startsWith('#/') ? location.hash.slice(2).split('/').map(decodeURIComponent) : null;
    const view = path && Views.named[path[0]];
    look.hidden = !view;
    still.hidden = overview.hidden = tiles.hidden = !!view;
    [...views.children].forEach((each) => {
      const isHere = view ? each.getAttribute('href') === '#/' + path[0] : each === home;
      each[isHere ? 'setAttribute' : 'removeAttribute']('aria-current', 'page');
    });
    if (view) {
      const { title, nodes } = view(...path.slice(1));
      const heading = el('h2', { tabindex: -1 }, title);
      look.replaceChildren(heading, ...nodes);
      heading.focus({ preventScroll: true });
      if (look.getBoundingClientRect().top < 0) {
        look.scrollIntoView();
      }
    }
  }

  const search = document.getElementById('find');
  const input = search.querySelector('input');
  const results = document.getElementById('found');

  function found() {
    const sought = input.value.trim().toLowerCase();
    const match = (unit) => unit.code.toLowerCase().startsWith(sought) || unit.name.toLowerCase().includes(sought) || unit.code.toLowerCase().includes(sought);
    return sought ? units.filter(match) : [];
  }

  function suggest() {
    const all = found();
    results.hidden = !input.value.trim();
    results.replaceChildren(...all.slice(0, 10).map((unit) => el('li', {}, link(['unit', unit.code], unit.code === unit.name ? unit.name : unit.code + ' ' + unit.name))),
      el('li', { role: 'status' }, all.length ? word('found', count(all.length)) : word('nothing')));
  }

  search.hidden = false;
  input.addEventListener('input', suggest);
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    const [first] = found();
    if (first) {
      location.hash = '#/unit/' + encodeURIComponent(first.code);
      results.hidden = true;
    }
  });
  results.addEventListener('click', () => { results.hidden = true; input.value = ''; });
  window.addEventListener('hashchange', show);
  window.addEventListener('beforeprint', () => look.querySelectorAll('.grid').forEach((each) => each.printed()));
  const publication = /\/((\d{4}-\d\d-\d\d)-\d+)\/(?:public\/)?[^/]*$/.exec(decodeURIComponent(location.pathname));
  if (publication) {
    const [, name, date] = publication;
    document.querySelector('h1').after(el('p', { class: 'about', id: 'publication' }, word('publication', name, date)));
    document.title += ' ' + name;
  }
  show();
})();
