(() => {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const cellAt = (row, column) => {
    let left = column;
    for (const cell of row.cells) {
      if (cell.colSpan > left) return cell;
      left -= cell.colSpan;
    }
    return undefined;
  };
  const text = (row, column) => {
    const cell = cellAt(row, column);
    return cell?.querySelector('time')?.dateTime ?? (cell?.textContent ?? '').trim();
  };
  const sort = (table, head, column) => {
    const up = head.getAttribute('aria-sort') !== 'ascending';
    for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const body = table.tBodies[0];
    const keyed = [...body.rows].map(row => ({ row, key: text(row, column) }));
    keyed.sort((a, b) => (up ? 1 : -1) * collator.compare(a.key, b.key));
    body.append(...keyed.map(entry => entry.row));
  };
  for (const table of document.querySelectorAll('table.sortable')) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(table, head, column));
      head.append(button);
    });
  }
})();
