/// The style of an HTML report: light and dark, on a screen and on paper.
package let htmlStyleSheet = """
  :root {
    color-scheme: light dark;
    --text: #1b1f24; --quiet: #57606a; --paper: #ffffff; --band: #f4f6f8; --head: #e6ebf0; --rule: #c4ccd4;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --text: #e4e8ec; --quiet: #a3adb8; --paper: #14181d; --band: #1b2027; --head: #2a313a; --rule: #3d4651;
    }
  }
  * { box-sizing: border-box; }
  body {
    margin: 1rem; color: var(--text); background: var(--paper);
    font: 0.875rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  }
  .scroll { overflow: auto; max-width: max-content; max-height: calc(100vh - 2rem); }
  .scroll:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
  table { border-collapse: separate; border-spacing: 0; }
  caption {
    max-width: min(80ch, calc(100vw - 3rem)); padding: 0 0 0.75rem;
    font-size: 1.125rem; font-weight: 600; line-height: 1.3; text-align: left;
  }
  th, td {
    min-width: 4ch; max-width: 30ch; padding: 0.4rem 0.65rem; border-bottom: 1px solid var(--rule);
    text-align: left; vertical-align: top; overflow-wrap: break-word; background: var(--paper);
  }
  .medium { min-width: 20ch; }
  .long { min-width: 28ch; max-width: 46ch; }
  .number { text-align: right; font-variant-numeric: tabular-nums; }
  td.number { white-space: nowrap; }
  thead th {
    position: sticky; top: 0; z-index: 2; vertical-align: bottom; font-weight: 600;
    background: var(--head); border-bottom: 2px solid var(--quiet);
  }
  tbody th { font-weight: 600; }
  tbody tr:nth-child(even) > * { background: var(--band); }
  td ul, th ul { margin: 0; padding: 0; list-style: none; }
  td li + li, th li + li { margin-top: 0.2rem; }
  td li, th li { padding-left: 0.8em; text-indent: -0.8em; }
  .missing { color: var(--quiet); text-decoration: none; }
  abbr.missing { cursor: help; }
  footer { max-width: 80ch; margin-top: 1rem; color: var(--quiet); }
  footer ul { margin: 0 0 0.75rem; padding-left: 1.2rem; }
  .legend { margin: 0; }
  .legend div { display: flex; gap: 0.75rem; }
  .legend dt { flex: 0 0 2rem; font-weight: 600; }
  .legend dd { margin: 0; }
  tbody th { position: sticky; left: 0; z-index: 1; }
  thead th:first-child { left: 0; z-index: 3; }
  @media (max-width: 40rem) {
    body { margin: 0.75rem; }
    th, td { padding: 0.35rem 0.5rem; }
    tbody th { min-width: 0; max-width: 14ch; }
  }
  @page { size: landscape; margin: 12mm; }
  @media print {
    :root { --text: #000; --quiet: #333; --paper: #fff; --band: #f4f4f4; --head: #e8e8e8; --rule: #999; }
    body { margin: 0; font-size: 7pt; }
    caption { max-width: none; font-size: 10pt; }
    .scroll { overflow: visible; max-width: none; max-height: none; }
    table { width: 100%; }
    th, td {
      min-width: 0; max-width: none; padding: 2pt; overflow-wrap: normal; print-color-adjust: exact;
    }
    td.breakable, th.breakable { min-width: 12ch; overflow-wrap: anywhere; }
    .medium { min-width: 10ch; }
    .long { min-width: 15ch; }
    thead { display: table-header-group; }
    thead th, tbody th { position: static; }
    tr { break-inside: avoid; }
  }
  """
