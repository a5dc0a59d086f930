// Hands files over as they are: what is wrong with one, the explorer says.
#include "tools/reader_texts.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "tools/files.hpp"
#include "tools/html_text.hpp"
#include "tools/text_services.hpp"

namespace dateline::tools {

namespace {

namespace fs = std::filesystem;

bool may_be_article(const fs::path& path) {
  return path.extension() == ".txt" || path.extension() == ".html" || path.extension() == ".htm";
}

void offer(platform::Explorer& explorer, const fs::path& path, bool quiet) {
  app::OfferedText text{path.filename().string(), {}, std::nullopt, quiet};
  std::error_code failed;
  const auto size = fs::file_size(path, failed);
  auto bytes = failed || size > app::kMostPageBytes ? core::Result<std::string>(std::string())
                                                    : read_file(path.string(), app::kMostPageBytes);
  if (failed || !bytes) {
    text.refused = app::TextRefusal::unreadable;
  } else if (size > app::kMostPageBytes) {
    text.refused = app::TextRefusal::too_large;
  } else {
    text.bytes = std::move(*bytes);
  }
  explorer.offer_text(std::move(text), {text_services(), article_lines});
}

}  // namespace

std::string offer_text_folder(platform::Explorer& explorer, const std::string& folder) {
  std::error_code failed;
  std::vector<fs::path> paths;
  fs::directory_iterator entry(folder, failed);
  for (const fs::directory_iterator end; !failed && entry != end; entry.increment(failed)) {
    if (may_be_article(entry->path())) {
      paths.push_back(entry->path());
    }
  }
  if (failed) {
    return folder + ": cannot be read: " + failed.message() +
           ". Name the folder that holds the articles.";
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    offer(explorer, path, true);
  }
  return {};
}

void offer_text_file(platform::Explorer& explorer, const std::string& path) {
  offer(explorer, path, false);
}

}  // namespace dateline::tools
