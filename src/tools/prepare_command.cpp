// `dateline prepare STORY_DIR --out DIR`: the story and the map's lists as the page's program reads
// them. What they hold is decided by core and app.
#include <filesystem>
#include <system_error>
#include <utility>

#include "app/model/prepared_catalogue.hpp"
#include "app/words/language.hpp"
#include "core/story/prepared/prepared_story.hpp"
#include "tools/assets.hpp"
#include "tools/commands.hpp"
#include "tools/files.hpp"
#include "tools/options.hpp"
#include "tools/story_folder.hpp"

namespace dateline::tools {
namespace {

constexpr OptionSpec kOptions[] = {{"--out"}, {"--assets"}};
constexpr std::size_t kMostMapBytes = 1u << 20;

// With their names in English, which stand in for all others, and in the story's language, by which
// its places are known: what readers of another see comes with that language. The local name stays
// where it is another.
void keep_names(std::vector<app::MapLabel>& labels, std::optional<app::Language> own) {
  for (app::MapLabel& label : labels) {
    for (const app::Language language : core::each<app::Language>) {
      if (language != app::Language::en && language != own) {
        label.names[language].clear();
      }
    }
    if (label.local == label.names[app::Language::en]) {
      label.local.clear();
    }
  }
}

template <class Read>
auto read_list(const std::string& path, Read read)
    -> core::Checked<typename decltype(read(std::string_view()))::value_type> {
  const auto bytes = read_file(path, kMostMapBytes);
  if (!bytes) {
    return tl::unexpected(core::Problems{bytes.error()});
  }
  return read(*bytes);
}

core::Problems write_all(const core::Story& story, const std::string& map, const std::string& out) {
  auto catalogue = read_list(map + "/map.json", app::read_catalogue);
  if (!catalogue) {
    return std::move(catalogue.error());
  }
  auto later = read_list(map + "/labels.json", app::read_labels);
  if (!later) {
    return std::move(later.error());
  }
  const auto language = app::language_of(story.language);
  keep_names(catalogue->labels, language);
  keep_names(later->labels, language);
  const std::pair<const char*, std::string> files[] = {
      {"/story.txt", core::prepare_story(story)},
      {"/map.txt", app::prepare_catalogue(*catalogue)},
      {"/labels.txt", app::prepare_labels(*later)}
  };
  for (const auto& [name, text] : files) {
    if (auto problem = write_file(out + name, text)) {
      return {std::move(*problem)};
    }
  }
  return {};
}

}  // namespace

ExitCode run_prepare(Arguments args) {
  std::string error;
  const auto given = parse_options(args, kOptions, error);
  if (!given) {
    return usage_error("prepare", error);
  }
  const std::string* out = given->find("--out");
  if (given->words.size() != 1 || out == nullptr || out->empty()) {
    return usage_error("prepare", "name one story folder, and --out DIR");
  }
  const auto read = read_story_folder(given->words.front());
  if (!read) {
    return refuse_because_of(read.error());
  }
  std::error_code failed;
  std::filesystem::create_directories(*out, failed);
  const std::string* assets = given->find("--assets");
  const std::string map = assets_folder(assets == nullptr ? nullptr : assets->c_str()) + "/map";
  const core::Problems problems = write_all(read->story, map, *out);
  return problems.empty() ? ExitCode::done : refuse_because_of(problems);
}

}  // namespace dateline::tools
