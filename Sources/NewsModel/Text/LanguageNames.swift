/// Languages as people call them.
package enum LanguageNames {
  /// "Spanish" for "es"; the code itself for what is rarer.
  package static func name(_ code: String) -> String { names[code] ?? code }

  private static let names = [
    "en": "English", "es": "Spanish", "pt": "Portuguese", "fr": "French", "de": "German",
    "it": "Italian", "ru": "Russian", "uk": "Ukrainian", "zh": "Chinese", "ar": "Arabic",
    "tr": "Turkish", "pl": "Polish", "nl": "Dutch", "ja": "Japanese", "ko": "Korean",
    "fa": "Persian", "he": "Hebrew", "hi": "Hindi", "el": "Greek", "cs": "Czech",
    "bg": "Bulgarian", "ro": "Romanian", "hu": "Hungarian", "sv": "Swedish", "no": "Norwegian",
    "da": "Danish", "fi": "Finnish", "sr": "Serbian", "hr": "Croatian", "ca": "Catalan",
    "id": "Indonesian", "ms": "Malay", "vi": "Vietnamese", "th": "Thai", "ur": "Urdu",
    "sk": "Slovak", "sl": "Slovene", "lt": "Lithuanian", "lv": "Latvian", "et": "Estonian",
    "ka": "Georgian", "hy": "Armenian", "az": "Azerbaijani", "be": "Belarusian", "sq": "Albanian",
    "und": "a language that cannot be told",
  ]
}
