// The articles' texts in a folder, and which of them is which source's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/anchors/anchor.hpp"
#include "core/base/problem.hpp"
#include "core/story/story.hpp"

namespace dateline::tools {

struct TextFile {
  std::string name;    // within the folder
  std::string digest;  // of the file's bytes: `sha256:` and 64 hex digits
  std::string lines;   // UTF-8, a paragraph a line; of a page, its article
};

// The .txt, .html and .htm files, by name; folders within are not entered. Errors, all of them: a
// folder that is not there, a file over 16 MiB or that is not UTF-8, over 1,000 files.
[[nodiscard]] core::Checked<std::vector<TextFile>> read_text_folder(const std::string& folder);

// A source's text. `same_document`: byte for byte the one that the story was made from.
struct TextMatch {
  std::optional<std::size_t> file;
  bool same_document = false;
};

// One for each source of the story: by digest first; what is left by how many anchors still stand
// word for word, the best pair first, at least one. No file serves two sources.
[[nodiscard]] std::vector<TextMatch> match_texts(
    const core::Story& story,
    const std::vector<TextFile>& files,
    const core::TextServices& services
);

}  // namespace dateline::tools
