// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The style sheet of the report: light and dark, forced colours, paper, and windows from 320 px.
enum ReportStyle {
    /// The whole sheet.
    ///
    /// Contrast of text is 4.5 : 1 or better in both modes, of bars and lines 3 : 1.
    static let sheet: Markup = """
        :root{color-scheme:light dark;--page:#fdfcfa;--box:#f1efe9;--ink:#1c1b19;--faint:#5a5750;\
        --line:#c9c4b8;--axis:#757067;--link:#0b4f86;--for:#1f6fb2;--against:#b4501e;\
        --neutral:#6f6a60;--mark:#ffe9a8;--mark-ink:#1c1b19;--warn:#8a2c0d;--warn-box:#fbeee6}
        @media (prefers-color-scheme:dark){:root{--page:#171614;--box:#232120;--ink:#ece9e3;\
        --faint:#b0aba1;--line:#45423c;--axis:#938e84;--link:#8cc4f2;--for:#6fb1ea;\
        --against:#ec9560;--neutral:#a8a399;--mark:#5c4a10;--mark-ink:#fff6dc;--warn:#ffb596;\
        --warn-box:#33211a}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--page);color:var(--ink);\
        font:1rem/1.55 system-ui,"Noto Sans","Segoe UI",sans-serif;overflow-wrap:anywhere}
        header,nav,main,footer{max-inline-size:64rem;margin-inline:auto;padding-inline:1rem}
        header{padding-block-start:1.5rem}
        h1{font-size:1.9rem;line-height:1.2;margin-block:0 .5rem}
        h2{font-size:1.45rem;line-height:1.25;margin-block:0 .75rem;padding-block-start:1rem;\
        border-block-start:2px solid var(--line)}
        h3{font-size:1.12rem;line-height:1.3;margin-block:1.75rem .4rem}
        section{margin-block:2.5rem}
        main:focus{outline:none}
        p,li{max-inline-size:46rem}
        p{margin-block:.6rem}
        a{color:var(--link)}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;inset-inline-start:-100rem;background:var(--page);padding:.5rem}
        .skip:focus{inset-inline-start:.5rem;inset-block-start:.5rem;z-index:1}
        .lead{font-size:1.15rem}
        .origin,.of{color:var(--faint);font-size:.9em}
        .of{font-weight:400}
        .private{border-inline-start:.4rem solid var(--warn);background:var(--warn-box);\
        padding:.6rem .9rem;max-inline-size:none}
        .private strong{color:var(--warn)}
        .box{background:var(--box);padding:.4rem .9rem;margin-block:1rem;\
        border:1px solid var(--line);border-radius:.3rem}
        nav ol{columns:16rem 2;margin:1rem 0;padding-inline-start:1.5rem}
        nav a{display:inline-block;padding-block:.15rem}
        code{font-family:ui-monospace,"Noto Sans Mono",monospace;font-size:.92em}
        .scroll{overflow-x:auto;margin-block:.8rem}
        table{border-collapse:collapse;min-inline-size:min(100%,30rem);font-size:.95rem}
        caption{text-align:start;color:var(--faint);padding-block:.2rem .4rem;\
        max-inline-size:min(46rem,calc(100vw - 3rem))}
        th,td{text-align:start;vertical-align:top;padding:.35rem .7rem;\
        border-block-end:1px solid var(--line)}
        thead th{border-block-end:2px solid var(--axis);vertical-align:bottom}
        tbody th{font-weight:600}
        .n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
        table{overflow-wrap:break-word}table bdi{overflow-wrap:break-word}
        details{margin-block:.5rem}
        summary{cursor:pointer;padding-block:.3rem;color:var(--link)}
        details.pair,details.comparison{border:1px solid var(--line);border-radius:.3rem;\
        padding-inline:.8rem;background:var(--page)}
        details.pair[open],details.comparison[open]{padding-block-end:.6rem}
        .pair summary,.comparison summary{color:var(--ink);padding-block:.5rem}
        .comparison summary{font-weight:600}
        .ids{margin-inline-start:.4rem}
        .yes,.no{display:inline-block;min-inline-size:4.2rem;text-align:center;font-size:.85rem;\
        border:1px solid currentcolor;border-radius:.8rem;padding-inline:.5rem}
        .yes{color:var(--link);font-weight:600}
        .no{color:var(--warn);border-style:dashed}
        .same{color:var(--faint);white-space:nowrap}
        .differs{color:var(--warn);font-weight:600;white-space:nowrap}
        mark{background:var(--mark);color:var(--mark-ink);\
        text-decoration:underline 2px;text-underline-offset:.15em}
        figure{margin:.8rem 0}
        .pictures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));\
        gap:1rem}
        svg{display:block;inline-size:100%;min-inline-size:20rem;max-inline-size:32rem;\
        block-size:auto;overflow:visible}
        svg text{fill:var(--ink);paint-order:stroke;stroke:var(--page);\
        stroke-width:4px;stroke-linejoin:round;font:12px system-ui,"Noto Sans",sans-serif}
        svg .faint{fill:var(--faint);font-size:11px}
        svg .strong{font-size:11px;font-weight:600}
        svg .grid{stroke:var(--line);stroke-width:1}
        svg .axis{stroke:var(--axis);stroke-width:1}
        svg .threshold{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 3}
        svg rect.for,svg rect.first{fill:var(--for)}
        svg rect.against{fill:var(--page);stroke:var(--against);stroke-width:2}
        svg rect.neutral{fill:var(--neutral)}
        svg rect.second{fill:var(--page);stroke:var(--against);stroke-width:1.5}
        svg line.first,svg polyline.first{stroke:var(--for);stroke-width:2.5;fill:none}
        svg line.second,svg polyline.second{stroke:var(--against);stroke-width:2.5;fill:none;\
        stroke-dasharray:7 4}
        svg circle.first{fill:var(--for)}
        footer{color:var(--faint);padding-block:1rem 3rem}
        @media (max-width:30rem){body{font-size:.95rem}h1{font-size:1.5rem}h2{font-size:1.25rem}\
        header,nav,main,footer{padding-inline:.75rem}th,td{padding:.3rem .45rem}\
        details.pair,details.comparison{padding-inline:.5rem}.ids{display:block;margin:0}}
        @media (forced-colors:active){:root{--page:Canvas;--box:Canvas;--ink:CanvasText;\
        --faint:CanvasText;--line:CanvasText;--axis:CanvasText;--link:LinkText;--for:CanvasText;\
        --against:CanvasText;--neutral:GrayText;--mark:Mark;--mark-ink:MarkText;--warn:CanvasText;\
        --warn-box:Canvas}svg{forced-color-adjust:none}svg .grid{stroke:GrayText}}
        @media print{:root{--page:#fff;--box:#fff;--ink:#000;--faint:#333;--line:#999;--axis:#555;\
        --link:#000;--for:#1f6fb2;--against:#b4501e;--warn:#000;--warn-box:#fff;--mark:#eee;\
        --mark-ink:#000;color-scheme:light}@page{size:A4;margin:18mm 15mm}body{font-size:10pt}\
        nav,.skip,.screen,.numbers:not([open]){display:none}\
        header,main,footer{max-inline-size:none;padding-inline:0}\
        h2,h3,summary,caption{break-after:avoid}\
        tr,svg,.box,.private{break-inside:avoid}thead{display:table-header-group}\
        section{margin-block:1.2rem}#links,#model,#groups{break-before:page}\
        .scroll{overflow:visible}table{inline-size:100%;font-size:9pt}\
        th,td{padding-inline:.35rem}th.n{white-space:normal}\
        thead,h3+p{break-after:avoid}tbody tr:first-child{break-before:avoid}\
        svg{max-inline-size:12cm}a{text-decoration:none}\
        rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

        """
}
