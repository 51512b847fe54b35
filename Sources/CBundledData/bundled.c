#include "CBundledData.h"

#include <string.h>

/* Each file becomes an array of its bytes; the model is read in place and wants its words aligned. */
_Alignas(64) static const unsigned char models_english_model[] = {
#embed "../../Data/Models/english.model"
};
_Alignas(64) static const unsigned char lexicons_countries_tsv[] = {
#embed "../../Data/Lexicons/countries.tsv"
};
_Alignas(64) static const unsigned char lexicons_countries_ours_tsv[] = {
#embed "../../Data/Lexicons/countries-ours.tsv"
};
_Alignas(64) static const unsigned char lexicons_agencies_tsv[] = {
#embed "../../Data/Lexicons/agencies.tsv"
};
_Alignas(64) static const unsigned char lexicons_agencies_ours_tsv[] = {
#embed "../../Data/Lexicons/agencies-ours.tsv"
};
_Alignas(64) static const unsigned char lexicons_groups_ours_tsv[] = {
#embed "../../Data/Lexicons/groups-ours.tsv"
};
_Alignas(64) static const unsigned char lexicons_outlets_ours_txt[] = {
#embed "../../Data/Lexicons/outlets-ours.txt"
};
_Alignas(64) static const unsigned char lexicons_cities_tsv[] = {
#embed "../../Data/Lexicons/cities.tsv"
};
_Alignas(64) static const unsigned char lexicons_organs_ours_tsv[] = {
#embed "../../Data/Lexicons/organs-ours.tsv"
};
_Alignas(64) static const unsigned char lexicons_titles_ours_tsv[] = {
#embed "../../Data/Lexicons/titles-ours.tsv"
};
_Alignas(64) static const unsigned char lexicons_given_names_txt[] = {
#embed "../../Data/Lexicons/given-names.txt"
};
_Alignas(64) static const unsigned char lexicons_fixed_phrases_ours_tsv[] = {
#embed "../../Data/Lexicons/fixed-phrases-ours.tsv"
};
_Alignas(64) static const unsigned char lexicons_abbreviations_ours_txt[] = {
#embed "../../Data/Lexicons/abbreviations-ours.txt"
};
_Alignas(64) static const unsigned char lexicons_frames_tsv[] = {
#embed "../../Data/Lexicons/frames.tsv"
};
_Alignas(64) static const unsigned char lexicons_governors_tsv[] = {
#embed "../../Data/Lexicons/governors.tsv"
};
_Alignas(64) static const unsigned char lexicons_actors_tsv[] = {
#embed "../../Data/Lexicons/actors.tsv"
};
_Alignas(64) static const unsigned char lexicons_actors_ours_tsv[] = {
#embed "../../Data/Lexicons/actors-ours.tsv"
};
_Alignas(64) static const unsigned char lexicons_people_ours_tsv[] = {
#embed "../../Data/Lexicons/people-ours.tsv"
};
_Alignas(64) static const unsigned char lexicons_bodies_ours_tsv[] = {
#embed "../../Data/Lexicons/bodies-ours.tsv"
};
_Alignas(64) static const unsigned char lexicons_reporting_ours_tsv[] = {
#embed "../../Data/Lexicons/reporting-ours.tsv"
};
_Alignas(64) static const unsigned char rules_false_friends_tsv[] = {
#embed "../../Data/Rules/false-friends.tsv"
};
_Alignas(64) static const unsigned char lexicons_irregular_verbs_ours_tsv[] = {
#embed "../../Data/Lexicons/irregular-verbs-ours.tsv"
};
_Alignas(64) static const unsigned char lexicons_confidence_tsv[] = {
#embed "../../Data/Lexicons/confidence.tsv"
};
_Alignas(64) static const unsigned char lexicons_instruments_ours_txt[] = {
#embed "../../Data/Lexicons/instruments-ours.txt"
};
_Alignas(64) static const unsigned char rules_times_txt[] = {
#embed "../../Data/Rules/times.txt"
};
_Alignas(64) static const unsigned char models_lines_tsv[] = {
#embed "../../Data/Models/lines.tsv"
};
_Alignas(64) static const unsigned char rules_markup_txt[] = {
#embed "../../Data/Rules/markup.txt"
};
_Alignas(64) static const unsigned char rules_clutter_txt[] = {
#embed "../../Data/Rules/clutter.txt"
};
_Alignas(64) static const unsigned char report_report_css[] = {
#embed "../../Data/Report/report.css"
};
_Alignas(64) static const unsigned char report_report_js[] = {
#embed "../../Data/Report/report.js"
};

static const struct {
    const char *name;
    struct bundled_file file;
} table[] = {
    {"Models/english.model", {models_english_model, sizeof models_english_model}},
    {"Lexicons/countries.tsv", {lexicons_countries_tsv, sizeof lexicons_countries_tsv}},
    {"Lexicons/countries-ours.tsv", {lexicons_countries_ours_tsv, sizeof lexicons_countries_ours_tsv}},
    {"Lexicons/agencies.tsv", {lexicons_agencies_tsv, sizeof lexicons_agencies_tsv}},
    {"Lexicons/agencies-ours.tsv", {lexicons_agencies_ours_tsv, sizeof lexicons_agencies_ours_tsv}},
    {"Lexicons/groups-ours.tsv", {lexicons_groups_ours_tsv, sizeof lexicons_groups_ours_tsv}},
    {"Lexicons/outlets-ours.txt", {lexicons_outlets_ours_txt, sizeof lexicons_outlets_ours_txt}},
    {"Lexicons/cities.tsv", {lexicons_cities_tsv, sizeof lexicons_cities_tsv}},
    {"Lexicons/organs-ours.tsv", {lexicons_organs_ours_tsv, sizeof lexicons_organs_ours_tsv}},
    {"Lexicons/titles-ours.tsv", {lexicons_titles_ours_tsv, sizeof lexicons_titles_ours_tsv}},
    {"Lexicons/given-names.txt", {lexicons_given_names_txt, sizeof lexicons_given_names_txt}},
    {"Lexicons/abbreviations-ours.txt", {lexicons_abbreviations_ours_txt, sizeof lexicons_abbreviations_ours_txt}},
    {"Lexicons/fixed-phrases-ours.tsv", {lexicons_fixed_phrases_ours_tsv, sizeof lexicons_fixed_phrases_ours_tsv}},
    {"Lexicons/frames.tsv", {lexicons_frames_tsv, sizeof lexicons_frames_tsv}},
    {"Lexicons/governors.tsv", {lexicons_governors_tsv, sizeof lexicons_governors_tsv}},
    {"Lexicons/actors.tsv", {lexicons_actors_tsv, sizeof lexicons_actors_tsv}},
    {"Lexicons/actors-ours.tsv", {lexicons_actors_ours_tsv, sizeof lexicons_actors_ours_tsv}},
    {"Lexicons/people-ours.tsv", {lexicons_people_ours_tsv, sizeof lexicons_people_ours_tsv}},
    {"Lexicons/bodies-ours.tsv", {lexicons_bodies_ours_tsv, sizeof lexicons_bodies_ours_tsv}},
    {"Lexicons/reporting-ours.tsv", {lexicons_reporting_ours_tsv, sizeof lexicons_reporting_ours_tsv}},
    {"Rules/false-friends.tsv", {rules_false_friends_tsv, sizeof rules_false_friends_tsv}},
    {"Lexicons/irregular-verbs-ours.tsv", {lexicons_irregular_verbs_ours_tsv, sizeof lexicons_irregular_verbs_ours_tsv}},
    {"Lexicons/confidence.tsv", {lexicons_confidence_tsv, sizeof lexicons_confidence_tsv}},
    {"Lexicons/instruments-ours.txt", {lexicons_instruments_ours_txt, sizeof lexicons_instruments_ours_txt}},
    {"Rules/times.txt", {rules_times_txt, sizeof rules_times_txt}},
    {"Models/lines.tsv", {models_lines_tsv, sizeof models_lines_tsv}},
    {"Rules/markup.txt", {rules_markup_txt, sizeof rules_markup_txt}},
    {"Rules/clutter.txt", {rules_clutter_txt, sizeof rules_clutter_txt}},
    {"Report/report.css", {report_report_css, sizeof report_report_css}},
    {"Report/report.js", {report_report_js, sizeof report_report_js}},
};

struct bundled_file bundled_data(const char *name) {
    for (size_t index = 0; index < sizeof table / sizeof table[0]; index++) {
        if (strcmp(table[index].name, name) == 0) {
            return table[index].file;
        }
    }
    return (struct bundled_file){NULL, 0};
}
