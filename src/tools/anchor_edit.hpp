// Writes fingerprints into a story's text, and leaves every other byte as its editor wrote it. It
// opens no files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/text_folder.hpp"

namespace dateline::tools {

struct AnchoredStory {
  std::string bytes;
  // fingerprints that are new, other than before, as before
  std::size_t written = 0, refreshed = 0, unchanged = 0;
  // sources whose text is not at hand: their appearances stay
  std::vector<std::string> without_text;
};

// Gives a fingerprint to each appearance in a source whose text is available, which is known by its
// digest alone. The passage is `paragraph`, `start` and `end`; where `start` and `end` are absent,
// the words of `find` (`first words … last words`; replaced by the position), else the words of
// `quote`.
//
// Errors, all of them: what is not JSON; an outline (`paragraphs`) that is not the text's; a
// passage that is not in its paragraph; a phrase that stands nowhere or more than once; a quote
// that is not in its passage; no text available at all; a story that the reader refuses even with
// its anchors.
[[nodiscard]] core::Checked<AnchoredStory> anchor_story(
    std::string_view story,
    std::string_view file,
    const std::vector<TextFile>& texts,
    const core::TextServices& services
);

}  // namespace dateline::tools
