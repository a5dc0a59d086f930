// What the anchor tests share: texts from files, and passages to anchor in them.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "core/anchors/anchor.hpp"
#include "core/base/utf8.hpp"
#include "tools/text_services.hpp"

namespace dateline::core {

inline std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error(path.string() + " cannot be read");
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

// The five articles are their publishers' and stay outside the repository; whoever has them runs
// these tests too.
inline std::filesystem::path articles_folder() {
  const char* named = std::getenv("DATELINE_ARTICLES");
  return named != nullptr ? named : DATELINE_SOURCE_DIR "/../shared/articles";
}
inline constexpr const char* kNoArticles =
    "the five articles are not at hand: name their folder in DATELINE_ARTICLES to run this test";

inline Appearance anchored(const AnchorText& text, PassagePlace place) {
  Appearance appearance{SourceIndex{0}, place.paragraph, place.start, place.end, {}, {}};
  appearance.fingerprint = make_fingerprint(text, place);
  if (!appearance.fingerprint) {
    throw std::runtime_error("no such passage");
  }
  return appearance;
}

// The words between two places of the text, in normal form.
inline std::string words_at(const AnchorText& text, const PassagePlace& place) {
  const PassageText& paragraph = text.paragraphs.at(place.paragraph - 1);
  std::u32string words;
  for (std::size_t i = 0; i < paragraph.text.size(); ++i) {
    if (paragraph.raw[i].start >= place.start && paragraph.raw[i].end <= place.end) {
      words += paragraph.text[i];
    }
  }
  return to_utf8(words);
}

}  // namespace dateline::core
