// The explorer as a window would drive it, with all its panels and no GL: what a frame costs before
// a pixel is drawn.
#pragma once

#include "app/change/session.hpp"
#include "ui/shell/explorer_ui.hpp"

struct ImGuiContext;

namespace dateline::benchmarks {

// The real story, with so many made-up points over it.
[[nodiscard]] app::World world_with(core::PointCloud points);

class Window {
 public:
  explicit Window(app::World world);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  [[nodiscard]] app::Session& session() noexcept {
    return session_;
  }
  [[nodiscard]] core::ScreenPx middle() const noexcept;

  // One frame, 16 ms after the last: first the session's part, then the panels'.
  void step();
  void draw();

  void look_at(core::LngLat place, double zoom);

 private:
  app::Session session_;
  ImGuiContext* context_;
  ui::ExplorerUi panels_;
  app::Events events_;
  double now_ms_ = 0;
};

}  // namespace dateline::benchmarks
