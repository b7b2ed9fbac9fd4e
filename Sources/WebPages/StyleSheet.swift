/// The look of every page: one column of calm text, little color, and none that carries a meaning alone.
///
/// A page may hold no other style, so that whoever reads one knows where its look is decided. Colors are
/// variables at its top, once for light and once for dark, and each pair of text and ground is held
/// against WCAG's 4.5 to 1 by a test.
enum StyleSheet {
  /// The sheet as an element.
  static let markup: Markup = .raw("style", css)

  /// The text between its tags.
  static let css: StaticString = """

    :root {
      color-scheme: light dark;
      --ground: #fdfdfc; --panel: #f4f5f6; --ink: #1b1f24; --muted: #59616c; --line: #d8dce1;
      --link: #0a5aa8; --focus: #0a5aa8; --bar: #4c86bf; --track: #e4e7ea;
      --good: #17664a; --bad: #a3330c; --wait: #5a4a9c; --ours: #775500;
      --cell: #ffffff; --odd: #dfe2e6;
      --p1: #fdeedd; --p2: #fbd9b4; --p3: #f7c086; --p4: #f0a558;
      --n1: #e6eff9; --n2: #c9ddf3; --n3: #a6c9eb; --n4: #80b2e0;
      --k1: #b8410a; --k2: #0b62a8; --k3: #00755a; --k4: #8f4a9a; --k5: #806000; --k6: #2a7f9e;
      --k7: #a8325f; --k8: #56606c;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #15171a; --panel: #1d2024; --ink: #e7e9ec; --muted: #a2abb7; --line: #363c44;
        --link: #86b9f5; --focus: #86b9f5; --bar: #5b93cc; --track: #2c3138;
        --good: #6cc9a3; --bad: #ff9c76; --wait: #baaaf8; --ours: #dfb64c;
        --cell: #1a1d21; --odd: #3d434b;
        --p1: #36291b; --p2: #50371b; --p3: #6d481a; --p4: #8a5a19;
        --n1: #1b2a3a; --n2: #1d3b59; --n3: #1f4d79; --n4: #21609a;
        --k1: #ff9a70; --k2: #7ab8f5; --k3: #55cba5; --k4: #d9a3e6; --k5: #dfbb55; --k6: #84d3ee;
        --k7: #f591b4; --k8: #b4bcc6;
      }
    }
    @media print {
      :root {
        color-scheme: light;
        --ground: #ffffff; --panel: #ffffff; --ink: #000000; --muted: #444444; --line: #bbbbbb;
        --link: #000000; --focus: #000000; --bar: #4c86bf; --track: #e4e7ea;
        --good: #17664a; --bad: #a3330c; --wait: #5a4a9c; --ours: #775500;
        --cell: #ffffff; --odd: #dfe2e6;
        --p1: #fdeedd; --p2: #fbd9b4; --p3: #f7c086; --p4: #f0a558;
        --n1: #e6eff9; --n2: #c9ddf3; --n3: #a6c9eb; --n4: #80b2e0;
        --k1: #b8410a; --k2: #0b62a8; --k3: #00755a; --k4: #8f4a9a; --k5: #806000; --k6: #2a7f9e;
        --k7: #a8325f; --k8: #56606c;
      }
    }

    * { box-sizing: border-box; }
    html {
      font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      background: var(--ground); color: var(--ink); -webkit-text-size-adjust: 100%;
      scroll-padding-top: 1rem;
    }
    body { margin: 0; overflow-wrap: anywhere; }
    body > header, main, body > footer { max-width: 70rem; margin: 0 auto; padding: 0 1rem; }
    body > header { padding-top: 2.5rem; }
    main { padding-bottom: 3rem; }
    body > footer {
      padding-top: 1rem; padding-bottom: 3rem; border-top: 1px solid var(--line);
      color: var(--muted); font-size: .875rem;
    }
    h1, h2, h3, h4 { line-height: 1.25; font-weight: 650; margin: 0; text-wrap: balance; }
    h1 { font-size: 1.9rem; letter-spacing: -.015em; }
    h2 { font-size: 1.35rem; margin-top: 3.25rem; }
    h3 { font-size: 1.05rem; margin-top: 1.75rem; }
    h4 { font-size: 1rem; margin-top: 1.25rem; }
    p, ul, ol, dl, pre, blockquote, figure { margin: .75rem 0 0; }
    p, li, dd { max-width: 44rem; }
    ul, ol { padding-left: 1.25rem; }
    li > ul { margin-top: 0; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
    code, pre, kbd, .mono {
      font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono",
        monospace;
      font-size: .875em; font-variant-ligatures: none;
    }
    pre {
      background: var(--panel); border: 1px solid var(--line); border-radius: 6px;
      padding: .75rem .9rem; overflow-x: auto; line-height: 1.45; overflow-wrap: normal;
      white-space: pre;
    }
    pre.folds, .folds { white-space: pre-wrap; overflow-wrap: anywhere; }
    .muted { color: var(--muted); }
    .good { color: var(--good); }
    .bad { color: var(--bad); }
    .wait { color: var(--wait); }
    .ours { color: var(--ours); }
    .small { font-size: .875rem; }
    .lead { font-size: 1.35rem; margin-top: .5rem; }
    .note { border-left: 3px solid var(--line); padding-left: .9rem; }
    .note.bad { border-color: var(--bad); color: inherit; }
    .note.ours { border-color: var(--ours); color: inherit; }
    .under { border-left: 2px solid var(--line); padding-left: .9rem; margin: .35rem 0 0 .1rem; }
    .under p { margin-top: .25rem; }
    .hidden {
      position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; border: 0;
    }
    .skip { position: absolute; left: -999rem; }
    .skip:focus {
      left: 1rem; top: .5rem; background: var(--ground); padding: .4rem .8rem; z-index: 1;
    }

    main > .scroll:first-child { margin-top: 1.75rem; }
    .scroll { overflow-x: auto; margin-top: .75rem; max-width: 100%; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    table.wide { width: 100%; }
    table.dense { font-size: .9375rem; line-height: 1.4; }
    table.dense th, table.dense td { padding-top: .2rem; padding-bottom: .2rem; }
    caption { text-align: left; color: var(--muted); font-size: .875rem; padding-bottom: .4rem; }
    th, td {
      text-align: left; vertical-align: top; padding: .38rem 1.1rem .38rem 0;
      border-bottom: 1px solid var(--line); overflow-wrap: normal;
    }
    th { font-weight: 600; }
    thead th { font-size: .875rem; color: var(--muted); white-space: nowrap; }
    tbody th { font-weight: inherit; }
    tfoot th, tfoot td { border-bottom: 0; font-weight: 650; }
    tr.group > * { padding-top: 1.1rem; font-weight: 650; }
    th:last-child, td:last-child { padding-right: .2rem; }
    .number { text-align: right; white-space: nowrap; }
    .breaks { overflow-wrap: anywhere; min-width: 12rem; }
    .nowrap { white-space: nowrap; }
    th button {
      font: inherit; color: inherit; background: none; border: 0; padding: .1rem 0; cursor: pointer;
      text-decoration: underline dotted; text-underline-offset: .25em;
    }
    th button::after { content: ""; display: inline-block; width: 1.1em; text-align: right; }
    .apart th, .apart td { padding-right: .55rem; }
    .apart .number button::after { width: auto; }
    th[aria-sort] { color: var(--ink); }
    th[aria-sort="ascending"] button::after { content: "\\2191"; }
    th[aria-sort="descending"] button::after { content: "\\2193"; }

    details { margin-top: .75rem; }
    summary { cursor: pointer; color: var(--link); max-width: 44rem; }
    details > summary > h3, details > summary > h4 { display: inline; color: var(--ink); }
    details[open] > summary { margin-bottom: .25rem; }
    .card {
      border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem 1.1rem;
      margin-top: 1rem;
    }
    .card > :first-child { margin-top: 0; }
    .row { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: baseline; }
    .row > * { margin-top: 0; }

    svg { display: block; max-width: none; }
    svg text {
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      font-size: 13px; fill: var(--ink); font-variant-numeric: tabular-nums; text-anchor: middle;
    }
    svg .label { fill: var(--muted); font-size: 12px; }
    svg .row-name { text-anchor: end; }
    svg .wrong { font-weight: 700; }
    svg .bar { fill: var(--bar); }
    svg .track { fill: var(--track); }
    svg .axis { stroke: var(--line); fill: none; }
    svg .mark { stroke: var(--ink); stroke-width: 2.5; fill: none; }
    svg .cell { stroke: var(--line); stroke-width: 1; }
    svg .z { fill: var(--cell); }
    svg .odd { fill: var(--odd); stroke: var(--muted); }
    svg .p1 { fill: var(--p1); } svg .p2 { fill: var(--p2); }
    svg .p3 { fill: var(--p3); } svg .p4 { fill: var(--p4); }
    svg .n1 { fill: var(--n1); } svg .n2 { fill: var(--n2); }
    svg .n3 { fill: var(--n3); } svg .n4 { fill: var(--n4); }
    .grids { display: flex; flex-wrap: wrap; gap: 1rem 1.75rem; margin-top: .75rem; }
    .grids.stacked { flex-direction: column; }
    .grid { margin: 0; max-width: 100%; min-width: 0; }
    .grid > .box { overflow-x: auto; max-width: 100%; padding: 2px; }
    .grid figcaption, .legend { color: var(--muted); font-size: .875rem; margin: 0 0 .25rem; }
    .legend.row { flex-wrap: nowrap; overflow-wrap: normal; gap: .5rem; margin-top: .5rem; align-items: center; }
    .charts {
      display: grid; gap: 1.25rem 2.5rem; margin-top: 1rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr));
    }
    .charts > figure { min-width: 0; margin-top: .5rem; }
    .charts:empty { display: none; }
    figcaption > h4, figcaption > h3 { margin-top: 0; }
    .chart-of > figcaption p { margin-top: .2rem; color: var(--muted); font-size: .875rem; }
    .axis-name { margin-top: .5rem; color: var(--muted); font-size: .8125rem; }
    .plot { container-type: inline-size; max-width: 44rem; }
    svg.chart { width: 100%; height: auto; }
    svg.chart text { font-size: 18px; }
    svg .tick { fill: var(--muted); }
    svg .tick.up { text-anchor: end; }
    svg .end { text-anchor: start; }
    svg .grid-line { stroke: var(--track); stroke-width: 1; }
    svg .guide-line, svg .guide path { stroke: var(--muted); stroke-width: 1.3; stroke-dasharray: 2 5; fill: none; }
    svg .guide text { fill: var(--muted); font-style: italic; }
    svg .stroke { fill: none; stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: butt; }
    svg .leader { fill: none; stroke-width: 1; }
    svg .cross { fill: none; stroke: var(--ink); stroke-width: 2.5; }
    svg .marker { stroke: var(--ground); stroke-width: 1; }
    svg .band { stroke: none; fill-opacity: .17; }
    svg .line:hover .stroke { stroke-width: 4; }
    @container (min-width: 36rem) { svg.chart text { font-size: 14.5px; } }
    @container (max-width: 27.5rem) { svg.chart text { font-size: 20.5px; } }
    @container (max-width: 22.5rem) { svg.chart text { font-size: 23px; } }
    @container (max-width: 19.5rem) { svg.chart text { font-size: 26px; } }
    svg .k1 .stroke, svg .k1 .leader { stroke: var(--k1); }
    svg .k1 .marker, svg .band.k1 { fill: var(--k1); }
    svg .k2 .stroke, svg .k2 .leader { stroke: var(--k2); } svg .k2 .stroke { stroke-dasharray: 9 4; }
    svg .k2 .marker, svg .band.k2 { fill: var(--k2); }
    svg .k3 .stroke, svg .k3 .leader { stroke: var(--k3); } svg .k3 .stroke { stroke-dasharray: 2.5 3; }
    svg .k3 .marker, svg .band.k3 { fill: var(--k3); }
    svg .k4 .stroke, svg .k4 .leader { stroke: var(--k4); } svg .k4 .stroke { stroke-dasharray: 12 4 3 4; }
    svg .k4 .marker, svg .band.k4 { fill: var(--k4); }
    svg .k5 .stroke, svg .k5 .leader { stroke: var(--k5); } svg .k5 .stroke { stroke-dasharray: 18 5; }
    svg .k5 .marker, svg .band.k5 { fill: var(--k5); }
    svg .k6 .stroke, svg .k6 .leader { stroke: var(--k6); } svg .k6 .stroke { stroke-dasharray: 6 3 2 3 2 3; }
    svg .k6 .marker, svg .band.k6 { fill: var(--k6); }
    svg .k7 .stroke, svg .k7 .leader { stroke: var(--k7); } svg .k7 .stroke { stroke-dasharray: 4 2; }
    svg .k7 .marker, svg .band.k7 { fill: var(--k7); }
    svg .k8 .stroke, svg .k8 .leader { stroke: var(--k8); } svg .k8 .stroke { stroke-dasharray: 1.5 5; }
    svg .k8 .marker, svg .band.k8 { fill: var(--k8); } svg .k8 .marker { stroke: var(--k8); }
    .choice:has(.b1.pick:not(:checked)) .only.b1,
    .choice:has(.b2.pick:not(:checked)) .only.b2,
    .choice:has(.b3.pick:not(:checked)) .only.b3,
    .choice:has(.b4.pick:not(:checked)) .only.b4,
    .choice:has(.b5.pick:not(:checked)) .only.b5,
    .choice:has(.b6.pick:not(:checked)) .only.b6,
    .choice:has(.b7.pick:not(:checked)) .only.b7,
    .choice:has(.b8.pick:not(:checked)) .only.b8,
    .choice:has(.b9.pick:not(:checked)) .only.b9,
    .choice:has(.b10.pick:not(:checked)) .only.b10,
    .choice:has(.b11.pick:not(:checked)) .only.b11,
    .choice:has(.b12.pick:not(:checked)) .only.b12,
    .choice:has(.b13.pick:not(:checked)) .only.b13,
    .choice:has(.b14.pick:not(:checked)) .only.b14,
    .choice:has(.b15.pick:not(:checked)) .only.b15,
    .choice:has(.b16.pick:not(:checked)) .only.b16,
    .choice:has(.b17.pick:not(:checked)) .only.b17,
    .choice:has(.b18.pick:not(:checked)) .only.b18,
    .choice:has(.b19.pick:not(:checked)) .only.b19,
    .choice:has(.b20.pick:not(:checked)) .only.b20,
    .choice:has(.b21.pick:not(:checked)) .only.b21,
    .choice:has(.b22.pick:not(:checked)) .only.b22,
    .choice:has(.b23.pick:not(:checked)) .only.b23,
    .choice:has(.b24.pick:not(:checked)) .only.b24 { display: none; }
    .claims p { margin: .15rem 0 .7rem; color: var(--muted); }
    .key { list-style: none; padding: 0; margin-top: .5rem; font-size: .875rem; }
    .key li, .picks label { display: flex; gap: .5rem; align-items: center; }
    .key svg, .picks svg { flex: none; }
    .controls {
      border: 1px solid var(--line); border-radius: 8px; background: var(--panel);
      padding: .6rem 1rem .8rem; margin: 1.25rem 0 0;
    }
    .controls legend { padding: 0 .4rem; font-weight: 650; }
    .picks { display: none; flex-wrap: wrap; gap: .35rem 1.4rem; }
    .picks label { cursor: pointer; }
    .picks input { width: 1.15rem; height: 1.15rem; margin: 0; accent-color: var(--link); }
    details > .picks { margin-top: .5rem; }
    @supports selector(:has(a)) { .picks { display: flex; } }
    .slider { margin-bottom: .6rem; max-width: 34rem; }
    .slider label { display: block; }
    .slider output { font-weight: 650; font-variant-numeric: tabular-nums; }
    .slider input { display: block; width: 100%; margin: .3rem 0 0; accent-color: var(--link); height: 1.5rem; }
    .slider .scale { display: flex; justify-content: space-between; color: var(--muted); font-size: .875rem; padding: 0 .2rem; }
    .step > h3 { margin-top: 2.25rem; font-size: 1.2rem; }
    .flows { display: flex; flex-wrap: wrap; gap: 1.5rem 3rem; margin-top: 1rem; }
    .flows figure { margin: 0; max-width: 24rem; }
    .formula { font-size: 1.05rem; margin-top: .25rem; }
    svg.flow .box { fill: var(--panel); stroke: var(--muted); stroke-width: 1.5; }
    svg.flow .norm { fill: var(--n1); stroke: var(--link); }
    svg.flow .wire { fill: none; stroke: var(--muted); stroke-width: 2; }
    svg.flow .free { stroke: var(--link); stroke-width: 4; }
    svg.flow .tip { fill: var(--muted); }
    svg.flow .side { fill: var(--muted); text-anchor: end; }
    svg.flow .name { font-weight: 650; }
    @media (min-width: 48rem) and (min-height: 44rem) {
      .controls { position: sticky; top: 0; z-index: 1; }
    }
    header .meter { margin-top: .75rem; width: 100%; max-width: 22rem; }
    .meter { display: inline-block; vertical-align: middle; width: 8rem; height: .6rem; }
    td .meter { width: 100%; min-width: 5rem; }

    @media (max-width: 40rem) {
      body > header { padding-top: 1.5rem; }
      h1 { font-size: 1.6rem; }
      .card { padding: .75rem .8rem .9rem; }
      th, td { padding-right: .75rem; }
    }
    @media print {
      @page { margin: 18mm 15mm; }
      html { font-size: 10pt; }
      body > header, main, body > footer { max-width: none; padding-left: 0; padding-right: 0; }
      .skip, .screen, .controls { display: none; }
      .step[hidden] { display: block; }
      .charts { display: block; }
      .plot { max-width: 28rem; }
      .chart-of { margin-top: 1.5rem; }
      .chart-of table { font-size: 7pt; }
      .chart-of th, .chart-of td { padding-right: .5rem; }
      h2, h3, h4, summary, figcaption, caption { break-after: avoid; }
      thead, tr, svg, .grid, .chart-of, .card > p { break-inside: avoid; }
      thead, tbody > tr:first-child { break-after: avoid; }
      .scroll, .grid > .box, pre { overflow: visible; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; }
      a { text-decoration: none; }
      th button::after { display: none; }
      .apart { break-before: page; }
      .apart table { font-size: 7pt; }
      .apart th, .apart td { padding-right: .5rem; }
      .apart .nowrap { white-space: normal; }
      details:not(.aside)::details-content { content-visibility: visible; display: block; height: auto; }
      svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
