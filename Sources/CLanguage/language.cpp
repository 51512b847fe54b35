#include "CLanguage.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

extern "C" const char *language_of_text(const char *bytes, size_t count, const char *hint, int *percent) {
  CLD2::CLDHints hints = {hint, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int text_bytes = 0;
  bool is_reliable = false;
  CLD2::Language language =
      CLD2::ExtDetectLanguageSummary(bytes, static_cast<int>(count), true, &hints, 0, languages, percents, scores,
                                     nullptr, &text_bytes, &is_reliable);
  *percent = percents[0];
  if (language == CLD2::UNKNOWN_LANGUAGE || !is_reliable) return nullptr;
  return CLD2::LanguageCode(language);
}
