// The desktop window: SDL's loop around one Explorer, asleep while nothing moves. It reads files
// only through the hooks it is given.
#pragma once

#include <functional>
#include <string>

#include "platform/explorer.hpp"

namespace dateline::platform {

struct ViewerHooks {
  // The bytes of a map file, or empty with a reason.
  std::function<Bytes(const app::MapFile& file, std::string& error)> read_map_file;
  // The watched story was saved: load it and hand it over, or push StoryFailed. On the main thread.
  std::function<void(Explorer& explorer)> story_changed;
  // Hands over the interface's words in a language that was picked.
  std::function<void(Explorer& explorer, app::Language language)> read_messages;
  // The window is about to show the first frame: texts that were named beforehand are handed over.
  std::function<void(Explorer& explorer)> opened;
  // A file was dropped on the window.
  std::function<void(Explorer& explorer, const std::string& path)> text_dropped;
};

struct ViewerOptions {
  std::string watched_file;  // empty: none
  std::string fragment;      // the state to begin with
  // of the interface, unless the fragment says another
  app::Language language = app::Language::en;
  std::uint16_t text_percent = 100;  // one of app::kTextSizes
  int width = 1440, height = 900;    // CSS px
  // a PNG is written here once the first view is complete, and the viewer ends; empty: none
  std::string screenshot;
};

// Runs until the window is closed. 0, or 1 with a message on stderr when there is no window or no
// OpenGL 3.3.
[[nodiscard]] int run_viewer(
    app::World world,
    FontFiles fonts,
    const ViewerHooks& hooks,
    const ViewerOptions& options
);

}  // namespace dateline::platform
