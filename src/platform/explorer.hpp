// The whole program on one canvas: session, renderer and panels joined to SDL's events. Native
// window, off-screen picture and web page each drive one of these. It opens no file, fetches
// nothing, and never reads a clock.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/change/event.hpp"
#include "app/change/session.hpp"
#include "core/map/mesh.hpp"
#include "render/map_renderer.hpp"
#include "render/programs.hpp"
#include "ui/shell/explorer_ui.hpp"

union SDL_Event;
struct SDL_Window;

namespace dateline::platform {

using Bytes = std::vector<std::byte>;

// The faces as files; an empty one is not there (yet).
struct FontFiles {
  Bytes sans, sans_bold, serif, serif_bold, serif_italic, hangul, more;
};

struct CanvasSize {
  core::SizePx css;       // CSS px
  float pixel_ratio = 1;  // device px per CSS px
  ui::SafeArea safe;
};

struct ExplorerStats {
  std::uint64_t frames = 0;  // in which something was drawn, since the start
  render::RenderStats render;
};

// Needs a current GL context for every call. `window` may be null (off-screen): then no SDL event
// is expected.
class Explorer {
 public:
  [[nodiscard]] static std::unique_ptr<Explorer> make(
      app::World world,
      FontFiles fonts,
      SDL_Window* window,
      std::string& error,
      render::Programs shaders = render::Programs::begin()
  );
  ~Explorer();

  // of the window: the reader's text size is ours to apply, and points are the window's too
  void resize(const CanvasSize& size);
  void handle(const SDL_Event& event);  // pointer, wheel, fingers, keys
  // from the host: fragment, theme, time, ...
  void push(app::Event event);
  // one step is one notch of a wheel; fractions come from trackpads
  void wheel(core::ScreenPx at, float steps_x, float steps_y);
  // zooms the map about a point over it; elsewhere nothing happens
  void pinch(core::ScreenPx at, double levels);

  // Applies what came, draws one frame at this time, or none where it would look as the last one.
  // True when another frame is needed soon (something moves); false: the canvas may rest until the
  // next event.
  [[nodiscard]] bool frame(double now_ms);
  // Only applies what came and lays the panels out: before the first frame, and before one for
  // which more input waits than is answered at once.
  void look(double now_ms);
  // The map that was looked at last, made ready to be drawn.
  void prepare_map();
  // Whether the framebuffer still has what was drawn last: it has, unless told otherwise. Where
  // windows show two in turn, each frame that changes anything is drawn whole.
  void set_preserved(bool preserved);
  // The framebuffer has lost what was drawn: all of it is drawn by the next frame.
  void draw_anew();

  // What the platform has to do, in order; emptied by the call.
  [[nodiscard]] app::Effects take_effects();

  // A mesh file's bytes (checked here). Empty; or the file's name and why it is refused whole, and
  // MapFileFailed is pushed. Kept for lost contexts.
  std::string add_map_file(std::uint32_t file, std::span<const std::byte> bytes);
  void add_fonts(FontFiles more);  // faces that came later
  // the interface in a language that was asked for (FetchMessages), or that the reader's system
  // speaks
  void add_messages(app::Messages messages);
  void add_labels(app::LaterLabels later);      // names of the map that came later
  void add_label_names(app::LabelNames names);  // what the map is called in another language
  // an article's own text, for its anchors
  void offer_text(app::OfferedText text, const app::ReaderServices& services);
  // reload: choices are carried over, the map stays, and so do points
  void replace_story(core::Story story);
  // over the story that is open, instead of any that were there
  void show_points(core::PointCloud points, app::PointsOrigin origin);

  // WebGL: everything on the GPU is gone; restore_gpu makes it again in the context that is current
  // now.
  void abandon_gpu();
  [[nodiscard]] bool
  restore_gpu(std::string& error, render::Programs shaders = render::Programs::begin());

  [[nodiscard]] app::Session& session();
  [[nodiscard]] const ui::ExplorerUi& panels() const;
  // what is done there shows in the frames that follow
  [[nodiscard]] ui::ExplorerUi& change_panels();
  // CSS px of the window for each of the explorer's: the text's size
  [[nodiscard]] float scale() const;
  [[nodiscard]] ExplorerStats stats() const;

 private:
  struct Impl;
  void tell_missing_outlines();
  explicit Explorer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::platform
