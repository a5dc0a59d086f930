// What an Explorer is made of, for the files that make up its body.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "app/model/outlines.hpp"
#include "platform/cursor.hpp"
#include "platform/damage.hpp"
#include "platform/drawn_picture.hpp"
#include "platform/explorer.hpp"
#include "platform/input.hpp"
#include "render/kept_map.hpp"

namespace dateline::platform {

// Dear ImGui hands queued input out over several frames (press, then release), and hover colours
// settle a frame later.
inline constexpr int kSettlingFrames = 3;

// What fades goes on from where it rested, however long nothing was drawn.
inline constexpr double kLongestStepMs = 100;

inline std::span<const std::byte> bytes_of(const Bytes& bytes) {
  return {bytes.data(), bytes.size()};
}

// Text in the reader's sense: bytes that are looked at one by one.
inline std::string_view as_text(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

struct Explorer::Impl {
  Impl(app::World world, FontFiles files, SDL_Window* sdl_window)
      : session(std::move(world)),
        fonts(std::move(files)),
        window(sdl_window) {}

  app::Session session;
  app::Outlines outlines;
  FontFiles fonts;
  SDL_Window* window = nullptr;
  std::optional<render::MapRenderer> renderer;
  render::KeptMap kept_map;
  Damage damage;
  DrawnPicture drawn;  // while the later part, which compares more finely, is not here
  // the framebuffer still has what was drawn last, and is not drawn whole each time
  bool preserved = true;
  ui::ExplorerUi panels;
  CanvasSize window_size;  // as the platform has it
  // as the reader's text size makes it: what the explorer is laid out in
  CanvasSize size;
  float scale = 1;  // CSS px of the window for each of the explorer's
  Fingers fingers;
  CursorShapes cursors;
  // by file, empty until it is here; kept for lost contexts and for other projections
  std::vector<Bytes> map_bytes;
  std::uint64_t frames = 0;
  double last_ms = -1;
  int settling = kSettlingFrames;
  bool fonts_changed = true;
  std::uint32_t fonts_version = 1;  // ui::FontBytes::version

  // Looks a few times more than are needed, until what was queued has been answered.
  void keep_drawing() {
    settling = kSettlingFrames;
  }

  // All of the next frame is drawn.
  void forget_drawn() noexcept {
    damage.forget();
    drawn.forget();
  }

  void take_text_size();
  void step(double now_ms);
  void begin_imgui(double now_ms);
  [[nodiscard]] bool is_ready() const noexcept {
    return size.css.width > 0 && size.css.height > 0 && renderer;
  }
  [[nodiscard]] render::DeviceRect window_px() const noexcept;
  void look(double now_ms);
  void draw();
  void draw_whole();
  [[nodiscard]] bool is_drawn();
  // What has changed since the last frame, if anything; false: not possible on this machine.
  [[nodiscard]] DATELINE_LATER bool draw_changes(core::LaterKey);
  bool touch_event(const SDL_Event& event);
  void note_pointer(bool touch);
  render::MeshReader reader_of(std::uint32_t file);
};

}  // namespace dateline::platform
