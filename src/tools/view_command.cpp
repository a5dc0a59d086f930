// `dateline view STORY_DIR`: the explorer in a window, which takes up the story again when its file
// is saved.
#include <cstdio>

#include "platform/native/viewer.hpp"
#include "tools/assets.hpp"
#include "tools/commands.hpp"
#include "tools/options.hpp"
#include "tools/reader_texts.hpp"
#include "tools/story_folder.hpp"
#include "tools/synthetic.hpp"

namespace dateline::tools {

namespace {

constexpr OptionSpec kOptions[] = {
    {"--assets"},
    {"--state"},
    {"--size"},
    {"--text-size"},
    {"--lang"},
    {"--texts"},
    {"--screenshot"},
    kSyntheticOption,
    kSeedOption
};

void reload(platform::Explorer& explorer, const std::string& folder) {
  auto read = read_story_folder(folder);
  if (!read) {
    print_problems(read.error());
    explorer.push(app::StoryFailed{read.error()});
    return;
  }
  print_problems(read->warnings);
  explorer.replace_story(std::move(read->story));
}

std::optional<platform::ViewerOptions>
viewer_options(const Options& given, const std::string& folder, std::string& error) {
  platform::ViewerOptions options;
  options.watched_file = story_path(folder);
  if (const std::string* state = given.find("--state")) {
    options.fragment = *state;
  }
  if (const std::string* path = given.find("--screenshot")) {
    options.screenshot = *path;
  }
  if (const auto percent = parse_text_size(given.find("--text-size"), error)) {
    options.text_percent = *percent;
  } else {
    return std::nullopt;
  }
  if (const auto language = parse_language(given.find("--lang"), error)) {
    options.language = *language;
  } else {
    return std::nullopt;
  }
  if (const std::string* text = given.find("--size")) {
    const auto size = parse_size(*text);
    if (!size) {
      error = "--size wants WIDTHxHEIGHT, such as 1440x900";
      return std::nullopt;
    }
    options.width = size->width;
    options.height = size->height;
  }
  return options;
}

void print_reason(const std::string& reason) {
  if (!reason.empty()) {
    std::fprintf(stderr, "dateline: %s\n", reason.c_str());
  }
}

// What the window asks of the disk. `assets` and `folder` must outlive the hooks; `texts` may be
// null.
platform::ViewerHooks
make_hooks(const Assets& assets, const std::string& folder, const std::string* texts) {
  platform::ViewerHooks hooks;
  hooks.read_map_file = [&assets](const app::MapFile& file, std::string& reason) {
    return read_map_file(assets, file, reason);
  };
  hooks.story_changed = [&folder](platform::Explorer& explorer) {
    reload(explorer, folder);
  };
  hooks.read_messages = [](platform::Explorer& explorer, app::Language language) {
    print_reason(add_messages(explorer, language));
  };
  hooks.opened = [texts](platform::Explorer& explorer) {
    if (texts != nullptr) {
      print_reason(offer_text_folder(explorer, *texts));
    }
  };
  hooks.text_dropped = offer_text_file;
  return hooks;
}

// The window from the first frame to the last.
ExitCode show_window(
    const Options& given,
    const platform::ViewerOptions& options,
    const Synthetic& synthetic
) {
  const std::string& folder = given.words[0];
  auto read = read_story_folder(folder);
  if (!read) {
    return refuse_because_of(read.error());
  }
  print_problems(read->warnings);
  const std::string* asked = given.find("--assets");
  auto assets = load_assets(assets_folder(asked != nullptr ? asked->c_str() : nullptr));
  if (!assets) {
    return refuse_because_of(assets.error());
  }
  app::World world = app::make_world(std::move(read->story), assets->catalogue);
  add_synthetic(world, synthetic);
  const auto hooks = make_hooks(*assets, folder, given.find("--texts"));
  const int failed =
      platform::run_viewer(std::move(world), std::move(assets->fonts), hooks, options);
  return failed == 0 ? ExitCode::done : ExitCode::refused;
}

}  // namespace

ExitCode run_view(Arguments args) {
  std::string error;
  const auto given = parse_story_options(args, kOptions, error);
  if (!given) {
    return usage_error("view", error);
  }
  const auto options = viewer_options(*given, given->words[0], error);
  if (!options) {
    return usage_error("view", error);
  }
  const auto synthetic = parse_synthetic(*given, error);
  if (!synthetic) {
    return usage_error("view", error);
  }
  return show_window(*given, *options, *synthetic);
}

}  // namespace dateline::tools
