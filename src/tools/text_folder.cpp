// Reads the folder, then pairs texts with sources.
#include "tools/text_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "core/base/sha256.hpp"
#include "core/base/utf8.hpp"
#include "tools/files.hpp"
#include "tools/html_text.hpp"
#include "tools/text_services.hpp"

namespace dateline::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = 16u << 20;
constexpr std::size_t kMostFiles = 1000;

bool is_page(const fs::path& path) {
  return path.extension() == ".html" || path.extension() == ".htm";
}

// Paths of the texts, sorted; the error is the system's.
std::vector<fs::path> list_texts(const std::string& folder, std::error_code& failed) {
  std::vector<fs::path> paths;
  fs::directory_iterator entry(folder, failed);
  for (const fs::directory_iterator end; !failed && entry != end && paths.size() <= kMostFiles;
       entry.increment(failed)) {
    std::error_code ignored;
    const fs::path& path = entry->path();
    if ((path.extension() == ".txt" || is_page(path)) && fs::is_regular_file(path, ignored)) {
      paths.push_back(path);
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

core::Result<TextFile> read_text(const fs::path& path) {
  auto bytes = read_file(path.string(), kMostBytes);
  if (!bytes) {
    return tl::unexpected(bytes.error());
  }
  if (core::first_bad_utf8(*bytes)) {
    return tl::unexpected(file_problem(
        core::ProblemCode::not_text,
        path.string(),
        "not UTF-8",
        "Save the text as UTF-8."
    ));
  }
  TextFile file{path.filename().string(), core::sha256_text(*bytes), {}};
  file.lines = is_page(path) ? article_lines(*bytes) : std::move(*bytes);
  return file;
}

struct Pairing {
  std::size_t source = 0, file = 0, standing = 0;
};

std::size_t
count_standing(const core::Story& story, std::size_t source, const core::AnchorText& text) {
  std::size_t standing = 0;
  for (const core::Claim& claim : story.claims) {
    for (const core::Appearance& appearance : claim.appearances) {
      if (appearance.source.value != source) {
        continue;
      }
      const core::AnchorState state = core::check_anchor(text, appearance).state;
      standing += state == core::AnchorState::exact || state == core::AnchorState::moved ? 1u : 0u;
    }
  }
  return standing;
}

std::vector<Pairing> likely_pairs(
    const core::Story& story,
    const std::vector<TextFile>& files,
    const std::vector<TextMatch>& matches,
    const std::vector<bool>& taken,
    const core::TextServices& services
) {
  std::vector<Pairing> pairs;
  for (std::size_t source = 0; source < matches.size(); ++source) {
    for (std::size_t file = 0; file < files.size(); ++file) {
      if (matches[source].file || taken[file]) {
        continue;
      }
      const auto text =
          core::read_anchor_text(files[file].lines, story.sources[source].id, services);
      const std::size_t standing = count_standing(story, source, text);
      if (standing > 0) {
        pairs.push_back({source, file, standing});
      }
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pairing& a, const Pairing& b) {
    return a.standing > b.standing;
  });
  return pairs;
}

}  // namespace

core::Checked<std::vector<TextFile>> read_text_folder(const std::string& folder) {
  std::error_code failed;
  const std::vector<fs::path> paths = list_texts(folder, failed);
  if (failed) {
    return tl::unexpected(
        core::Problems{file_problem(
            core::ProblemCode::not_found,
            folder,
            "cannot be read: " + failed.message(),
            "Name the folder that holds the articles."
        )}
    );
  }
  if (paths.size() > kMostFiles) {
    return tl::unexpected(
        core::Problems{file_problem(
            core::ProblemCode::too_many,
            folder,
            "over 1000 texts",
            "Name a folder with this story's articles alone."
        )}
    );
  }
  std::vector<TextFile> files;
  core::Problems problems;
  for (const fs::path& path : paths) {
    auto file = read_text(path);
    if (file) {
      files.push_back(std::move(*file));
    } else {
      problems.push_back(file.error());
    }
  }
  if (!problems.empty()) {
    return tl::unexpected(std::move(problems));
  }
  return files;
}

std::vector<TextMatch> match_texts(
    const core::Story& story,
    const std::vector<TextFile>& files,
    const core::TextServices& services
) {
  std::vector<TextMatch> matches(story.sources.size());
  std::vector<bool> taken(files.size());
  for (std::size_t source = 0; source < matches.size(); ++source) {
    for (std::size_t file = 0; file < files.size(); ++file) {
      if (matches[source].file || taken[file] ||
          files[file].digest != story.sources[source].digest) {
        continue;
      }
      matches[source] = {file, true};
      taken[file] = true;
    }
  }
  for (const Pairing& pair : likely_pairs(story, files, matches, taken, services)) {
    if (matches[pair.source].file || taken[pair.file]) {
      continue;
    }
    matches[pair.source].file = pair.file;
    taken[pair.file] = true;
  }
  return matches;
}

}  // namespace dateline::tools
