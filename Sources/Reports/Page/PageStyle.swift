/// How the page and the letters look, on a screen and on paper.
enum PageStyle {
  /// Colours, light and dark, and what page and letters share.
  private static let common = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1c2430; --faint: #5d6776; --line: #d5dae1; --band: #f4f6f8;
      --accent: #1f5c99; --good: #1d7044; --bad: #b3261e; --warn: #8a5a00;
      --s0: #1f5c99; --s1: #c2703d; --s2: #7b6fb0; --s3: #b9c4d0;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181d; --ink: #e4e8ed; --faint: #9aa5b3; --line: #333b45; --band: #1d232a;
        --accent: #7db4ec; --good: #6cc795; --bad: #ff8f86; --warn: #e3b35a;
        --s0: #7db4ec; --s1: #e39a63; --s2: #a99bdc; --s3: #4d5966;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink); }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; }
    th, td { padding: .3rem .6rem; vertical-align: top; text-align: left; }
    thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; }
    td { border-bottom: 1px solid var(--line); }
    .figures { text-align: right; white-space: nowrap; }
    .code { white-space: nowrap; }
    thead th.figures { white-space: normal; }
    tfoot td { border-top: 2px solid var(--line); border-bottom: 0; font-weight: 600; }
    @media print {
      :root {
        --paper: #ffffff; --ink: #000000; --faint: #444444; --line: #bbbbbb; --band: #ffffff;
        --accent: #000000; --good: #000000; --bad: #000000; --warn: #000000;
        --s0: #333333; --s1: #888888; --s2: #bbbbbb; --s3: #e4e4e4;
      }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr, h1, h2, h3 { break-inside: avoid; }
      h1, h2, h3 { break-after: avoid; }
    }
    """

  /// The style of the report.
  static let page =
    common + """

      body { font: 15px/1.45 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
      main { max-width: 74rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
      h1 { font-size: 1.9rem; line-height: 1.2; margin: .2rem 0; }
      h2 { font-size: 1.3rem; margin: 3rem 0 .5rem; padding-top: .6rem;
           border-top: 3px solid var(--accent); }
      h3 { font-size: 1rem; margin: 1.6rem 0 .4rem; }
      p { margin: .4rem 0; }
      table { width: 100%; font-size: .88rem; }
      thead th { font-size: .8rem; color: var(--faint); font-weight: 600; }
      tbody tr:nth-child(even) { background: var(--band); }
      small { display: block; color: var(--faint); }
      code { font-size: .85em; color: var(--faint); }
      .scroll { overflow-x: auto; }
      .kicker { color: var(--accent); font-weight: 600; }
      .plan, .note, .none, .id { color: var(--faint); }
      .note, .none { font-size: .88rem; }
      .id { white-space: nowrap; }
      td:has(> .id) { min-width: 11rem; }
      .badge { border: 1px solid var(--accent); color: var(--accent); border-radius: 1rem;
               padding: .1rem .7rem; margin-right: .6rem; }
      .state { margin: .8rem 0 1.4rem; }
      .glance { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
                gap: .8rem; margin: 0; }
      .glance div { background: var(--band); border: 1px solid var(--line); border-radius: .4rem;
                    padding: .7rem .9rem; }
      .glance dt { font-size: .8rem; color: var(--faint); }
      .glance dd { margin: 0; }
      .glance dd:nth-of-type(1) { font-size: 1.45rem; font-weight: 600;
                                  font-variant-numeric: tabular-nums; }
      .bar { display: inline-block; width: 5rem; height: .6rem; border-radius: .3rem;
             background: var(--line); vertical-align: baseline; overflow: hidden; }
      .bar i { display: block; height: 100%; background: var(--accent); }
      .percent { display: inline-block; min-width: 4rem; }
      .accepted, .agrees { color: var(--good); }
      .rejected, .differs, .severity.error { color: var(--bad); font-weight: 600; }
      .severity.warning { color: var(--warn); font-weight: 600; }
      .superseded, .withdrawn { color: var(--faint); }
      nav { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin-top: 1.6rem;
            font-size: .92rem; }
      nav a { color: var(--accent); }
      .next { margin: .4rem 0; padding-left: 1.2rem; }
      .next .overdue { color: var(--bad); }
      figure { margin: 1.4rem 0; break-inside: avoid; }
      figcaption { font-weight: 600; margin-bottom: .4rem; }
      svg { display: block; width: 100%; max-width: 52rem; height: auto; }
      svg text { fill: var(--faint); font-size: 11px; }
      svg line { stroke: var(--line); }
      svg .amount { text-anchor: end; }
      svg .label { text-anchor: middle; }
      svg rect { stroke: var(--paper); stroke-width: .5; print-color-adjust: exact; }
      .s0 { fill: var(--s0); } .s1 { fill: var(--s1); } .s2 { fill: var(--s2); }
      .s3 { fill: var(--s3); }
      .legend { font-size: .85rem; }
      .legend span { margin-right: 1.2rem; }
      .legend i { display: inline-block; width: .8rem; height: .8rem; margin-right: .35rem;
                  border: 1px solid var(--line); print-color-adjust: exact; }
      .legend .s0 { background: var(--s0); } .legend .s1 { background: var(--s1); }
      .legend .s2 { background: var(--s2); } .legend .s3 { background: var(--s3); }
      details { border-bottom: 1px solid var(--line); padding: .35rem 0; }
      summary { cursor: pointer; }
      details[open] { padding-bottom: 1rem; }
      details td { width: 50%; }
      th [role=button] { cursor: pointer; }
      th [role=button]:focus-visible { outline: 2px solid var(--accent); }
      th[aria-sort=ascending] [role=button]::after { content: " \\25B2"; }
      th[aria-sort=descending] [role=button]::after { content: " \\25BC"; }
      input[type=search] { font: inherit; font-size: .88rem; padding: .2rem .5rem; margin: .2rem 0;
                           background: var(--paper); color: var(--ink);
                           border: 1px solid var(--line); border-radius: .3rem; }
      @media screen {
        section { content-visibility: auto; contain-intrinsic-size: auto 60rem; }
        .scroll { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
        details { content-visibility: auto; contain-intrinsic-size: auto 2rem; }
      }
      @media screen and (max-width: 40rem) {
        main { padding: 1rem .8rem 3rem; }
        thead { display: none; }
        table, tbody, tfoot, tr { display: block; }
        tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
        tr[hidden] { display: none; }
        td:has(> .id) { min-width: 0; }
        td { display: flex; justify-content: space-between; gap: 1rem; border: 0;
             white-space: normal; text-align: right; overflow-wrap: anywhere; }
        td::before { content: attr(data-title); color: var(--faint); text-align: left;
                     flex: none; max-width: 45%; overflow-wrap: break-word; }
        details td { display: block; width: auto; text-align: left; }
        details td::before { display: none; }
        details td:last-child { padding-left: 1.6rem; }
        svg text { font-size: 16px; }
        td:empty, .bar { display: none; }
      }
      @media print {
        @page { size: letter landscape; margin: 14mm;
                @bottom-right { content: counter(page) " of " counter(pages);
                                font: 9px system-ui, sans-serif; color: #444444; } }
        /* Every size is one of the root's. */
        html { font-size: 13px; }
        body { font-size: 1rem; }
        main { max-width: none; padding: 0; }
        h2 { margin-top: 2rem; }
        .scroll { overflow: visible; }
        .bar, nav, input[type=search] { display: none; }
        /* No row stands alone on a page. */
        tbody tr:first-child { break-after: avoid; }
        tbody tr:last-child, tfoot, tfoot tr { break-before: avoid; }
        th, td { padding: .15rem .35rem; }
      }
      """

  /// The style of letters: one on a sheet of paper each.
  static let letters =
    common + """

      body { font: 16px/1.5 Georgia, "Times New Roman", serif; }
      article { max-width: 42rem; margin: 0 auto; padding: 3rem 1.5rem;
                border-bottom: 1px solid var(--line); }
      article:last-child { border-bottom: 0; }
      h1 { font-size: 1.35rem; margin: 2rem 0 1.2rem; }
      h2 { font-size: 1.05rem; margin: 1.8rem 0 .5rem; }
      p { margin: .7rem 0; }
      address { font-style: normal; margin: 1.6rem 0; }
      .letterhead { font-weight: 700; margin: 0; }
      .plan, .small { color: var(--faint); font-size: .88rem; }
      .plan { margin: 0; }
      table { width: 100%; font-size: .9rem; margin: .8rem 0; }
      thead th { font-size: .82rem; }
      dt { font-weight: 700; }
      dd { margin: 0 0 .5rem; }
      .signature { margin-top: 2.4rem; }
      @media print {
        @page { size: letter; margin: 22mm 24mm; }
        body { font-size: 11pt; }
        article { max-width: none; padding: 0; border: 0; break-after: page; }
        article:last-child { break-after: auto; }
        table, section, li { break-inside: avoid; }
        .signature { break-before: avoid; }
      }
      """
}
