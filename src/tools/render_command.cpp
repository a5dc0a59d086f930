// `dateline render STORY_DIR -o out.png --size 1200x630`: one state of the explorer as a picture,
// without a display.
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "platform/native/offscreen_gl.hpp"
#include "platform/native/screenshot.hpp"
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
    {"-o"},
    {"--ratio"},
    {"--theme"},
    {"--text-size"},
    {"--lang"},
    {"--texts"},
    {"--map-alone", false},
    kSyntheticOption,
    kSeedOption
};

struct Picture {
  std::string path;
  std::string fragment;
  std::string texts;
  platform::CanvasSize canvas{{1200, 630}, 1, {}};
  app::Theme theme = app::Theme::light;
  app::Language language = app::Language::en;
  std::uint16_t text_percent = 100;
  bool map_alone = false;
  Synthetic synthetic;
};

bool parse_ratio(const std::string& text, Picture& picture) {
  char* end = nullptr;
  const float ratio = std::strtof(text.c_str(), &end);
  if (*end != '\0' || !(ratio >= 0.5f && ratio <= 4.0f)) {
    return false;
  }
  picture.canvas.pixel_ratio = ratio;
  return true;
}

bool parse_theme(const std::string& text, Picture& picture) {
  constexpr const char* kNames[app::kThemes] =
      {"light", "dark", "contrast-light", "contrast-dark", "print"};
  for (std::size_t i = 0; i < app::kThemes; ++i) {
    if (text != kNames[i]) {
      continue;
    }
    picture.theme = static_cast<app::Theme>(i);
    return true;
  }
  return false;
}

// An empty error means success.
std::string read_picture(const Options& given, Picture& picture) {
  const std::string* path = given.find("-o");
  if (path == nullptr) {
    return "-o FILE.png is missing";
  }
  picture.path = *path;
  if (const std::string* state = given.find("--state")) {
    picture.fragment = *state;
  }
  if (const std::string* texts = given.find("--texts")) {
    picture.texts = *texts;
  }
  picture.map_alone = given.find("--map-alone") != nullptr;
  if (const std::string* text = given.find("--size")) {
    const auto size = parse_size(*text);
    if (!size) {
      return "--size wants WIDTHxHEIGHT in CSS pixels, such as 1200x630";
    }
    picture.canvas.css = {static_cast<float>(size->width), static_cast<float>(size->height)};
  }
  if (const std::string* text = given.find("--ratio");
      text != nullptr && !parse_ratio(*text, picture)) {
    return "--ratio wants a number from 0.5 to 4";
  }
  if (const std::string* theme = given.find("--theme")) {
    if (!parse_theme(*theme, picture)) {
      return "--theme is light, dark, contrast-light, contrast-dark or print";
    }
  }
  std::string error;
  if (const auto percent = parse_text_size(given.find("--text-size"), error)) {
    picture.text_percent = *percent;
  } else {
    return error;
  }
  if (const auto language = parse_language(given.find("--lang"), error)) {
    picture.language = *language;
  } else {
    return error;
  }
  if (const auto synthetic = parse_synthetic(given, error)) {
    picture.synthetic = *synthetic;
  }
  return error;
}

// True: something may be shown now.
bool report(const std::string& error) {
  if (!error.empty()) {
    std::fprintf(stderr, "dateline: %s\n", error.c_str());
  }
  return true;
}

// Draws until nothing moves and every map file asked for has been answered.
void settle(platform::Explorer& explorer, const Assets& assets) {
  constexpr int kMostFrames = 240;
  double now_ms = 0;
  for (int i = 0; i < kMostFrames; ++i, now_ms += 50) {
    bool more = explorer.frame(now_ms);
    for (const app::Effect& effect : explorer.take_effects()) {
      if (const auto* words = std::get_if<app::FetchMessages>(&effect)) {
        more = report(add_messages(explorer, words->language));
      }
      const auto* asked = std::get_if<app::FetchMapFile>(&effect);
      if (asked == nullptr) {
        continue;
      }
      more = true;
      std::string error;
      const platform::Bytes bytes =
          read_map_file(assets, assets.catalogue.files[asked->file], error);
      if (bytes.empty()) {
        explorer.push(app::MapFileFailed{asked->file, error});
      } else {
        error = explorer.add_map_file(asked->file, bytes);
      }
      report(error);
    }
    if (!more) {
      return;
    }
  }
}

ExitCode fail(const std::string& error) {
  std::fprintf(stderr, "dateline: %s\n", error.c_str());
  return ExitCode::refused;
}

ExitCode draw(core::Story story, Assets assets, const Picture& picture) {
  std::string error;
  const float ratio = picture.canvas.pixel_ratio;
  const auto gl = platform::OffscreenGl::make(
      static_cast<int>(std::lround(picture.canvas.css.width * ratio)),
      static_cast<int>(std::lround(picture.canvas.css.height * ratio)),
      error
  );
  if (!gl) {
    return fail(error);
  }
  app::World world = app::make_world(std::move(story), assets.catalogue);
  add_synthetic(world, picture.synthetic);
  const auto explorer = platform::Explorer::make(std::move(world), assets.fonts, nullptr, error);
  if (!explorer) {
    return fail(error);
  }
  explorer->resize(picture.canvas);
  explorer->push(app::ReducedMotionChanged{true});
  explorer->push(app::MapAloneSet{picture.map_alone, true});
  explorer->push(app::ThemeSet{picture.theme});
  explorer->push(app::TextSizeSet{picture.text_percent});
  explorer->push(app::SystemLanguageTold{picture.language});
  explorer->push(app::FragmentArrived{picture.fragment});
  if (!picture.texts.empty()) {
    error = offer_text_folder(*explorer, picture.texts);
  }
  if (!error.empty()) {
    return fail(error);
  }
  settle(*explorer, assets);
  const bool written = platform::write_screenshot(picture.path, picture.canvas);
  return written ? ExitCode::done : ExitCode::refused;
}

}  // namespace

ExitCode run_render(Arguments args) {
  std::string error;
  const auto given = parse_story_options(args, kOptions, error);
  if (!given) {
    return usage_error("render", error);
  }
  Picture picture;
  if (error = read_picture(*given, picture); !error.empty()) {
    return usage_error("render", error);
  }
  auto read = read_story_folder(given->words[0]);
  if (!read) {
    return refuse_because_of(read.error());
  }
  const std::string* asked = given->find("--assets");
  auto assets = load_assets(assets_folder(asked != nullptr ? asked->c_str() : nullptr));
  if (!assets) {
    return refuse_because_of(assets.error());
  }
  return draw(std::move(read->story), std::move(*assets), picture);
}

}  // namespace dateline::tools
