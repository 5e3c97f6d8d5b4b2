// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What the family report adds to the style of reports.
enum FamilyReportStyle {
    /// Rules that follow ``ReportStyle/sheet``.
    static let sheet: Markup = """
        svg text{unicode-bidi:plaintext}
        svg rect.child{fill:var(--box);stroke:var(--for);stroke-width:2}
        svg rect.relative{fill:var(--page);stroke:var(--axis);stroke-width:1.5}
        svg rect+text,svg rect+text+text,svg rect+text+text+text{stroke:none}
        svg polyline{fill:none;stroke:var(--for)}
        svg polyline.strong{stroke-width:4}
        svg polyline.review{stroke-width:2.5;stroke-dasharray:8 4}
        svg polyline.insufficient{stroke:var(--neutral);stroke-width:1.5;stroke-dasharray:2 4}
        .languages{display:flex;flex-wrap:wrap;gap:.4rem 1rem;list-style:none;padding:0;\
        margin-block:.5rem}
        .languages [aria-current]{font-weight:600}
        .band,.need{display:inline-block;font-size:.85rem;border:1px solid currentcolor;\
        border-radius:.8rem;padding-inline:.55rem;white-space:nowrap}
        .band.strong{color:var(--link);font-weight:700;border-width:2px}
        .band.review{color:var(--ink);border-style:dashed}
        .band.insufficient{color:var(--faint);border-style:dotted}
        .need{color:var(--warn);margin-block:.1rem}
        .tally{padding-inline-start:1.2rem}
        .family{border:1px solid var(--line);border-radius:.4rem;padding:.2rem 1rem 1rem;\
        margin-block:1.2rem}
        .family h3{margin-block-start:.8rem}
        .helps{margin:0;padding-inline-start:1.1rem}
        .waterfall text{direction:ltr}
        @media (max-width:30rem){.family{padding-inline:.3rem}.family svg{min-inline-size:17.5rem}\
        td:not(.n){min-inline-size:5.5rem}.band,.need{white-space:normal}}
        @media (forced-colors:active){svg polyline{stroke:CanvasText}}
        @media print{.band,.need{white-space:normal}.languages{display:none}.family{break-inside:auto}\
        .family>figure,.family h3{break-inside:avoid}#families,#conflicts{break-before:page}}

        """
}
