// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

#include "EmbeddedFiles.h"

#include <string.h>

// Every file of the three folders, once; a test finds one that was forgotten.

static const unsigned char templates_accounts[] = {
#embed "Templates/accounts.mustache"
};
static const unsigned char templates_act_form[] = {
#embed "Templates/act-form.mustache"
};
static const unsigned char templates_addressed[] = {
#embed "Templates/addressed.mustache"
};
static const unsigned char templates_agencies[] = {
#embed "Templates/agencies.mustache"
};
static const unsigned char templates_calendar[] = {
#embed "Templates/calendar.mustache"
};
static const unsigned char templates_case[] = {
#embed "Templates/case.mustache"
};
static const unsigned char templates_cases[] = {
#embed "Templates/cases.mustache"
};
static const unsigned char templates_clocks[] = {
#embed "Templates/clocks.mustache"
};
static const unsigned char templates_choice[] = {
#embed "Templates/choice.mustache"
};
static const unsigned char templates_code[] = {
#embed "Templates/code.mustache"
};
static const unsigned char templates_confirm[] = {
#embed "Templates/confirm.mustache"
};
static const unsigned char templates_custody[] = {
#embed "Templates/custody.mustache"
};
static const unsigned char templates_drafts[] = {
#embed "Templates/drafts.mustache"
};
static const unsigned char templates_error[] = {
#embed "Templates/error.mustache"
};
static const unsigned char templates_fault[] = {
#embed "Templates/fault.mustache"
};
static const unsigned char templates_frame[] = {
#embed "Templates/frame.mustache"
};
static const unsigned char templates_health[] = {
#embed "Templates/health.mustache"
};
static const unsigned char templates_keys[] = {
#embed "Templates/keys.mustache"
};
static const unsigned char templates_holds[] = {
#embed "Templates/holds.mustache"
};
static const unsigned char templates_history[] = {
#embed "Templates/history.mustache"
};
static const unsigned char templates_import[] = {
#embed "Templates/import.mustache"
};
static const unsigned char templates_import_mapping[] = {
#embed "Templates/import-mapping.mustache"
};
static const unsigned char templates_import_undo[] = {
#embed "Templates/import-undo.mustache"
};
static const unsigned char templates_imports[] = {
#embed "Templates/imports.mustache"
};
static const unsigned char templates_interviews[] = {
#embed "Templates/interviews.mustache"
};
static const unsigned char templates_log[] = {
#embed "Templates/log.mustache"
};
static const unsigned char templates_other_purpose[] = {
#embed "Templates/other-purpose.mustache"
};
static const unsigned char templates_paper[] = {
#embed "Templates/paper.mustache"
};
static const unsigned char templates_paper_form[] = {
#embed "Templates/paper-form.mustache"
};
static const unsigned char templates_person[] = {
#embed "Templates/person.mustache"
};
static const unsigned char templates_proposal[] = {
#embed "Templates/proposal.mustache"
};
static const unsigned char templates_quarantine[] = {
#embed "Templates/quarantine.mustache"
};
static const unsigned char templates_quarantined_row[] = {
#embed "Templates/quarantined-row.mustache"
};
static const unsigned char templates_refusal[] = {
#embed "Templates/refusal.mustache"
};
static const unsigned char templates_register[] = {
#embed "Templates/register.mustache"
};
static const unsigned char templates_register_check[] = {
#embed "Templates/register-check.mustache"
};
static const unsigned char templates_review_empty[] = {
#embed "Templates/review-empty.mustache"
};
static const unsigned char templates_report[] = {
#embed "Templates/report.mustache"
};
static const unsigned char templates_report_gone[] = {
#embed "Templates/report-gone.mustache"
};
static const unsigned char templates_report_make[] = {
#embed "Templates/report-make.mustache"
};
static const unsigned char templates_reports[] = {
#embed "Templates/reports.mustache"
};
static const unsigned char templates_search[] = {
#embed "Templates/search.mustache"
};
static const unsigned char templates_separation[] = {
#embed "Templates/separation.mustache"
};
static const unsigned char templates_separation_form[] = {
#embed "Templates/separation-form.mustache"
};
static const unsigned char templates_separations[] = {
#embed "Templates/separations.mustache"
};
static const unsigned char templates_sign_in[] = {
#embed "Templates/sign-in.mustache"
};
static const unsigned char templates_slips[] = {
#embed "Templates/slips.mustache"
};
static const unsigned char templates_transfer[] = {
#embed "Templates/transfer.mustache"
};
static const unsigned char templates_trouble[] = {
#embed "Templates/trouble.mustache"
};
static const unsigned char templates_verification[] = {
#embed "Templates/verification.mustache"
};
static const unsigned char templates_welcome[] = {
#embed "Templates/welcome.mustache"
};
static const unsigned char templates_welcome_over[] = {
#embed "Templates/welcome-over.mustache"
};
static const unsigned char templates_work[] = {
#embed "Templates/work.mustache"
};
static const unsigned char assets_desk_css[] = {
#embed "Assets/desk.css"
};
static const unsigned char assets_desk_js[] = {
#embed "Assets/desk.js"
};
static const unsigned char assets_mark_svg[] = {
#embed "Assets/mark.svg"
};
static const unsigned char strings_ar[] = {
#embed "Strings/ar.strings"
};
static const unsigned char strings_en[] = {
#embed "Strings/en.strings"
};
static const unsigned char strings_es[] = {
#embed "Strings/es.strings"
};
static const unsigned char strings_fr[] = {
#embed "Strings/fr.strings"
};
static const unsigned char strings_troubles_ar[] = {
#embed "Strings/troubles.ar.strings"
};
static const unsigned char strings_troubles_es[] = {
#embed "Strings/troubles.es.strings"
};
static const unsigned char strings_troubles_fr[] = {
#embed "Strings/troubles.fr.strings"
};
static const unsigned char strings_reports_ar[] = {
#embed "Strings/reports.ar.strings"
};
static const unsigned char strings_reports_es[] = {
#embed "Strings/reports.es.strings"
};
static const unsigned char strings_reports_fr[] = {
#embed "Strings/reports.fr.strings"
};

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} files[] = {
    {"templates/accounts", templates_accounts, sizeof templates_accounts},
    {"templates/act-form", templates_act_form, sizeof templates_act_form},
    {"templates/addressed", templates_addressed, sizeof templates_addressed},
    {"templates/agencies", templates_agencies, sizeof templates_agencies},
    {"templates/calendar", templates_calendar, sizeof templates_calendar},
    {"templates/case", templates_case, sizeof templates_case},
    {"templates/cases", templates_cases, sizeof templates_cases},
    {"templates/clocks", templates_clocks, sizeof templates_clocks},
    {"templates/choice", templates_choice, sizeof templates_choice},
    {"templates/code", templates_code, sizeof templates_code},
    {"templates/confirm", templates_confirm, sizeof templates_confirm},
    {"templates/custody", templates_custody, sizeof templates_custody},
    {"templates/drafts", templates_drafts, sizeof templates_drafts},
    {"templates/error", templates_error, sizeof templates_error},
    {"templates/fault", templates_fault, sizeof templates_fault},
    {"templates/frame", templates_frame, sizeof templates_frame},
    {"templates/health", templates_health, sizeof templates_health},
    {"templates/keys", templates_keys, sizeof templates_keys},
    {"templates/history", templates_history, sizeof templates_history},
    {"templates/holds", templates_holds, sizeof templates_holds},
    {"templates/import", templates_import, sizeof templates_import},
    {"templates/import-mapping", templates_import_mapping, sizeof templates_import_mapping},
    {"templates/import-undo", templates_import_undo, sizeof templates_import_undo},
    {"templates/imports", templates_imports, sizeof templates_imports},
    {"templates/interviews", templates_interviews, sizeof templates_interviews},
    {"templates/log", templates_log, sizeof templates_log},
    {"templates/other-purpose", templates_other_purpose, sizeof templates_other_purpose},
    {"templates/paper", templates_paper, sizeof templates_paper},
    {"templates/paper-form", templates_paper_form, sizeof templates_paper_form},
    {"templates/person", templates_person, sizeof templates_person},
    {"templates/proposal", templates_proposal, sizeof templates_proposal},
    {"templates/quarantine", templates_quarantine, sizeof templates_quarantine},
    {"templates/quarantined-row", templates_quarantined_row, sizeof templates_quarantined_row},
    {"templates/refusal", templates_refusal, sizeof templates_refusal},
    {"templates/register", templates_register, sizeof templates_register},
    {"templates/register-check", templates_register_check, sizeof templates_register_check},
    {"templates/review-empty", templates_review_empty, sizeof templates_review_empty},
    {"templates/report", templates_report, sizeof templates_report},
    {"templates/report-gone", templates_report_gone, sizeof templates_report_gone},
    {"templates/report-make", templates_report_make, sizeof templates_report_make},
    {"templates/reports", templates_reports, sizeof templates_reports},
    {"templates/search", templates_search, sizeof templates_search},
    {"templates/separation", templates_separation, sizeof templates_separation},
    {"templates/separation-form", templates_separation_form, sizeof templates_separation_form},
    {"templates/separations", templates_separations, sizeof templates_separations},
    {"templates/sign-in", templates_sign_in, sizeof templates_sign_in},
    {"templates/slips", templates_slips, sizeof templates_slips},
    {"templates/transfer", templates_transfer, sizeof templates_transfer},
    {"templates/trouble", templates_trouble, sizeof templates_trouble},
    {"templates/verification", templates_verification, sizeof templates_verification},
    {"templates/welcome", templates_welcome, sizeof templates_welcome},
    {"templates/welcome-over", templates_welcome_over, sizeof templates_welcome_over},
    {"templates/work", templates_work, sizeof templates_work},
    {"assets/desk.css", assets_desk_css, sizeof assets_desk_css},
    {"assets/desk.js", assets_desk_js, sizeof assets_desk_js},
    {"assets/mark.svg", assets_mark_svg, sizeof assets_mark_svg},
    {"strings/ar", strings_ar, sizeof strings_ar},
    {"strings/en", strings_en, sizeof strings_en},
    {"strings/es", strings_es, sizeof strings_es},
    {"strings/fr", strings_fr, sizeof strings_fr},
    {"strings/reports.ar", strings_reports_ar, sizeof strings_reports_ar},
    {"strings/reports.es", strings_reports_es, sizeof strings_reports_es},
    {"strings/reports.fr", strings_reports_fr, sizeof strings_reports_fr},
    {"strings/troubles.ar", strings_troubles_ar,
     sizeof strings_troubles_ar},
    {"strings/troubles.es", strings_troubles_es,
     sizeof strings_troubles_es},
    {"strings/troubles.fr", strings_troubles_fr,
     sizeof strings_troubles_fr},
};

static const long count = sizeof files / sizeof files[0];

const unsigned char *reunify_embedded_file(const char *name, long *bytes) {
    for (long place = 0; place < count; place++) {
        if (strcmp(files[place].name, name) == 0) {
            *bytes = (long)files[place].count;
            return files[place].bytes;
        }
    }
    return NULL;
}

const char *reunify_embedded_name(long place) {
    return place >= 0 && place < count ? files[place].name : NULL;
}
