// The baked map and fonts on disk, for the desktop window and the off-screen picture.
#pragma once

#include <optional>
#include <string>

#include "app/model/world.hpp"
#include "core/base/problem.hpp"
#include "platform/explorer.hpp"

namespace dateline::tools {

// A folder with `map/map.json`, the mesh files it lists, and `fonts/`: what `npm run bake` makes.
struct Assets {
  std::string folder;
  app::Catalogue catalogue;
  platform::FontFiles fonts;
};

// `--assets DIR` wins, then the environment's DATELINE_ASSETS, then the build's own folder.
[[nodiscard]] std::string assets_folder(const char* asked);

// Problems name the file and say how to make it.
[[nodiscard]] core::Checked<Assets> load_assets(const std::string& folder);

// Hands the explorer its words in another language than English, as the build has compiled them. A
// reason why it stays English, else empty.
[[nodiscard]] std::string add_messages(platform::Explorer& explorer, app::Language language);

// The language of `--lang`; English without it. Nothing, with a sentence in `error`, for one that
// the interface does not speak.
[[nodiscard]] std::optional<app::Language>
parse_language(const std::string* tag, std::string& error);

// Of --text-size, 100 where none was given; nullopt, with a sentence in `error`, for what is not
// one of app::kTextSizes.
[[nodiscard]] std::optional<std::uint16_t>
parse_text_size(const std::string* text, std::string& error);

// Empty, with the reason in `error`, when it cannot be read.
[[nodiscard]] platform::Bytes
read_map_file(const Assets& assets, const app::MapFile& file, std::string& error);

}  // namespace dateline::tools
