// Finds and reads the baked map and fonts; what is missing is named with the command that makes it.
#include "tools/assets.hpp"

#include <cstdlib>
#include <cstring>

#include "app/words/messages.hpp"
#include "tools/files.hpp"

namespace dateline::tools {

namespace {

constexpr std::size_t kMaxFontBytes = 32u << 20;
constexpr std::size_t kMaxMapFileBytes = 64u << 20;
constexpr std::size_t kMaxCatalogueBytes = 256u << 10;
constexpr std::size_t kMaxMessagesBytes = 128u << 10;
constexpr std::size_t kMaxLabelsBytes = 512u << 10;

platform::Bytes to_bytes(const std::string& text) {
  platform::Bytes bytes(text.size());
  if (!text.empty()) {
    std::memcpy(bytes.data(), text.data(), text.size());
  }
  return bytes;
}

// A face that is not there leaves its span empty: the panels fall back, except for the first, which
// they cannot do without.
platform::Bytes read_face(const std::string& folder, const char* name) {
  const auto text = read_file(folder + "/fonts/" + name, kMaxFontBytes);
  return text ? to_bytes(*text) : platform::Bytes{};
}

// The face that has the interface's Korean too; the smaller one of an older bake.
platform::Bytes read_hangul(const std::string& folder) {
  platform::Bytes face = read_face(folder, "hangul-interface.otf");
  return face.empty() ? read_face(folder, "hangul.otf") : face;
}

// Here nothing is gained by waiting for them.
core::Checked<app::LaterLabels>
read_later_labels(const std::string& folder, const std::string& remedy) {
  const auto text = read_file(folder + "/map/labels.json", kMaxLabelsBytes);
  if (text) {
    return app::read_labels(*text);
  }
  core::Problem problem = text.error();
  problem.remedy = remedy;
  return tl::unexpected(core::Problems{problem});
}

}  // namespace

std::string assets_folder(const char* asked) {
  if (asked != nullptr) {
    return asked;
  }
  const char* const environment = std::getenv("DATELINE_ASSETS");
  return environment != nullptr ? environment : DATELINE_ASSETS_DIR;
}

core::Checked<Assets> load_assets(const std::string& folder) {
  Assets assets;
  assets.folder = folder;
  const std::string remedy = "Run `npm run bake` in web/, or name the folder with --assets.";
  const auto map = read_file(folder + "/map/map.json", kMaxCatalogueBytes);
  if (!map) {
    core::Problem problem = map.error();
    problem.remedy = remedy;
    return tl::unexpected(core::Problems{problem});
  }
  auto catalogue = app::read_catalogue(*map);
  if (!catalogue) {
    return tl::unexpected(catalogue.error());
  }
  assets.catalogue = std::move(*catalogue);
  auto labels = read_later_labels(folder, remedy);
  if (!labels) {
    return tl::unexpected(labels.error());
  }
  app::add_labels(assets.catalogue, std::move(*labels));
  assets.fonts = {
      read_face(folder, "sans-regular.ttf"),
      read_face(folder, "sans-bold.ttf"),
      read_face(folder, "serif-regular.ttf"),
      read_face(folder, "serif-bold.ttf"),
      read_face(folder, "serif-italic.ttf"),
      read_hangul(folder),
      read_face(folder, "sans-more.ttf")
  };
  if (assets.fonts.sans.empty()) {
    core::Problem problem;
    problem.code = core::ProblemCode::not_found;
    problem.file = folder + "/fonts/sans-regular.ttf";
    problem.message = "the interface's font is not there";
    problem.remedy = remedy;
    return tl::unexpected(core::Problems{problem});
  }
  return assets;
}

std::string add_messages(platform::Explorer& explorer, app::Language language) {
  if (language == app::Language::en) {
    return {};
  }
  const auto text = read_file(
      std::string(DATELINE_LANGUAGES_DIR "/") + app::tag_of(language) + ".txt",
      kMaxMessagesBytes
  );
  if (!text) {
    return core::describe(text.error());
  }
  auto messages = app::read_messages(*text);
  if (!messages) {
    return core::describe(messages.error());
  }
  explorer.add_messages(std::move(*messages));
  return {};
}

std::optional<app::Language> parse_language(const std::string* tag, std::string& error) {
  if (tag == nullptr) {
    return app::Language::en;
  }
  const auto language = app::language_of(*tag);
  if (!language) {
    error = "--lang is en, ko, uk or ru";
  }
  return language;
}

std::optional<std::uint16_t> parse_text_size(const std::string* text, std::string& error) {
  if (text == nullptr) {
    return std::uint16_t{100};
  }
  for (const std::uint16_t size : app::kTextSizes) {
    if (*text == std::to_string(size)) {
      return size;
    }
  }
  error = "--text-size is 80, 90, 100, 110, 125, 150, 175 or 200: percent";
  return std::nullopt;
}

platform::Bytes read_map_file(const Assets& assets, const app::MapFile& file, std::string& error) {
  const auto text = read_file(assets.folder + "/map/" + file.name, kMaxMapFileBytes);
  if (text) {
    return to_bytes(*text);
  }
  error = core::describe(text.error());
  return {};
}

}  // namespace dateline::tools
