// The articles' texts for the explorer: from a folder named on the command line, or dropped on the
// window.
#pragma once

#include <string>

#include "platform/explorer.hpp"

namespace dateline::tools {

// The .txt, .html and .htm files of the folder, by name, without a word about each. Returns the
// error, empty when the folder can be read.
[[nodiscard]] std::string
offer_text_folder(platform::Explorer& explorer, const std::string& folder);

// One file, of whatever kind: the reader is told what became of it.
void offer_text_file(platform::Explorer& explorer, const std::string& path);

}  // namespace dateline::tools
