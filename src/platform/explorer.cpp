// One frame after the other: events into the session, panels over the map, pixels into whatever
// framebuffer is bound.
#include "platform/explorer.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <backends/imgui_impl_sdl2.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "gl.hpp"
#include "platform/explorer_impl.hpp"
#include "platform/input.hpp"
#include "platform/shader_dialect.hpp"
#include "platform/text_scale.hpp"

namespace dateline::platform {

Explorer::Explorer(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)) {}

std::unique_ptr<Explorer> Explorer::make(
    app::World world,
    FontFiles fonts,
    SDL_Window* window,
    std::string& error,
    render::Programs shaders
) {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NoMouseCursorChange;
  io.ConfigInputTrickleEventQueue = true;
  auto impl = std::make_unique<Impl>(std::move(world), std::move(fonts), window);
  if (window != nullptr) {
    ImGui_ImplSDL2_InitForOpenGL(window, SDL_GL_GetCurrentContext());
  }
  std::unique_ptr<Explorer> explorer(new Explorer(std::move(impl)));
  if (!explorer->restore_gpu(error, std::move(shaders))) {
    return nullptr;
  }
  return explorer;
}

Explorer::~Explorer() {
  abandon_gpu();
  if (impl_->window != nullptr) {
    ImGui_ImplSDL2_Shutdown();
  }
  ImGui::DestroyContext();
}

void Explorer::resize(const CanvasSize& size) {
  impl_->window_size = size;
  impl_->forget_drawn();
  impl_->take_text_size();
  impl_->keep_drawing();
}

void Explorer::Impl::take_text_size() {
  scale = text_scale(window_size.css, session.state().text_percent);
  const CanvasSize now = scaled(window_size, scale);
  if (now.pixel_ratio != size.pixel_ratio) {
    fonts_changed = true;
    keep_drawing();
  }
  size = now;
}

// Applies events, then tells the session where the map lies; a layout depends on the state (is a
// claim open?), so a changed one is applied at once.
void Explorer::Impl::step(double now_ms) {
  for (int round = 0; round < 2; ++round) {
    session.step(now_ms);
    take_text_size();
    const app::AppState& state = session.state();
    const ui::Layout layout = ui::make_layout(size.css, size.safe, state);
    if (!state.unplaced && layout.map == state.map && layout.map_free == state.map_free &&
        size.pixel_ratio == state.pixel_ratio) {
      return;
    }
    session.push(app::MapPlaced{layout.map, layout.map_free, size.pixel_ratio, layout.map_buttons});
  }
  session.step(now_ms);
}

// After the SDL backend: sizes are ours (CSS px and the page's pixel ratio), and so is the clock.
void Explorer::Impl::begin_imgui(double now_ms) {
  if (fonts_changed) {
    panels.set_fonts(
        {bytes_of(fonts.sans),
         bytes_of(fonts.sans_bold),
         bytes_of(fonts.serif),
         bytes_of(fonts.serif_bold),
         bytes_of(fonts.serif_italic),
         bytes_of(fonts.hangul),
         bytes_of(fonts.more),
         fonts_version}
    );
    fonts_changed = false;
  }
  ImGui_ImplOpenGL3_NewFrame();
  const std::uint32_t first = next_input();
  if (window != nullptr) {
    ImGui_ImplSDL2_NewFrame();
  }
  if (scale != 1) {
    scale_mouse_since(first, scale);
  }
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {size.css.width, size.css.height};
  io.DisplayFramebufferScale = {size.pixel_ratio, size.pixel_ratio};
  const double since_ms = last_ms < 0 ? 16.0 : std::max(now_ms - last_ms, 1.0);
  const double passed_ms = std::min(since_ms, kLongestStepMs);
  io.DeltaTime = static_cast<float>(passed_ms / 1000.0);
  // by this clock it tells a double click from two
  ImGui::GetCurrentContext()->Time += (since_ms - passed_ms) / 1000.0;
  last_ms = now_ms;
  ImGui::NewFrame();
}

// Events applied, panels laid out, nothing drawn.
void Explorer::Impl::look(double now_ms) {
  step(now_ms);
  begin_imgui(now_ms);
  const app::AppState& state = session.state();
  app::Events& queue = session.queue();
  const std::size_t waiting = queue.size();
  const ui::Layout layout = ui::make_layout(size.css, size.safe, state);
  panels.draw(session.frame(), state, session.world(), layout, queue);
  ImGui::EndFrame();
  if (queue.size() > waiting) {
    keep_drawing();
  }
}

render::DeviceRect Explorer::Impl::window_px() const noexcept {
  const auto px = [ratio = window_size.pixel_ratio](float css) {
    return static_cast<int>(std::lround(css * ratio));
  };
  return {0, 0, px(window_size.css.width), px(window_size.css.height)};
}

void Explorer::Impl::draw() {
  ImGui::Render();
  renderer->pass_time(session.state().now_ms, session.state().reduced_motion);
  const auto key = session.world().later_part.key();
  if (key && draw_changes(*key)) {
    drawn.forget();
  } else if (!is_drawn()) {
    draw_whole();
  }
}

bool Explorer::Impl::is_drawn() {
  const app::Frame& frame = session.frame();
  const render::MapDigest map = render::map_digest(frame, session.world(), window_px());
  const bool same = drawn.replace(*ImGui::GetDrawData(), map);
  return same && !(frame.map.width > 0 && renderer->fades());
}

void Explorer::Impl::draw_whole() {
  const app::Frame& frame = session.frame();
  const render::DeviceRect canvas = window_px();
  const ImVec4 paper = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
  glViewport(0, 0, canvas.width, canvas.height);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(paper.x, paper.y, paper.z, 1.0f);
  glClear(GL_COLOR_BUFFER_BIT);
  if (frame.map.width > 0) {
    renderer->draw(frame, session.world(), canvas.height);
  }
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  ++frames;
}

void Explorer::look(double now_ms) {
  if (impl_->is_ready()) {
    impl_->look(now_ms);
  }
}

void Explorer::prepare_map() {
  if (impl_->is_ready()) {
    impl_->renderer->prepare(impl_->session.frame(), impl_->session.world());
  }
}

bool Explorer::frame(double now_ms) {
  Impl& self = *impl_;
  if (!self.is_ready()) {
    return false;
  }
  self.look(now_ms);
  self.draw();
  if (self.window != nullptr) {
    self.cursors.show(self.panels.cursor());
  }
  self.settling = std::max(0, self.settling - 1);
  const app::Frame& frame = self.session.frame();
  const bool fades = frame.map.width > 0 && self.renderer->fades();
  return input_waits() || self.settling > 0 || frame.needs_next || fades ||
         self.panels.wants_next();
}

void Explorer::abandon_gpu() {
  if (!impl_->renderer) {
    return;
  }
  impl_->renderer->abandon();
  impl_->renderer.reset();
  impl_->kept_map.abandon();
  impl_->forget_drawn();
  ImGui_ImplOpenGL3_Shutdown();
}

bool Explorer::restore_gpu(std::string& error, render::Programs shaders) {
  abandon_gpu();
  if (!ImGui_ImplOpenGL3_Init(shader_dialect())) {
    error = "Dear ImGui's OpenGL backend did not start.";
    return false;
  }
  impl_->renderer = render::MapRenderer::make(error, std::move(shaders));
  if (!impl_->renderer) {
    ImGui_ImplOpenGL3_Shutdown();
    return false;
  }
  for (std::uint32_t file = 0; file < impl_->map_bytes.size(); ++file) {
    if (impl_->map_bytes[file].empty()) {
      continue;
    }
    if (auto mesh = core::read_mesh(as_text(bytes_of(impl_->map_bytes[file])))) {
      impl_->renderer->add_mesh(file, std::move(*mesh), impl_->reader_of(file));
    }
  }
  impl_->keep_drawing();
  return true;
}

void Explorer::push(app::Event event) {
  impl_->session.push(std::move(event));
  impl_->keep_drawing();
}

void Explorer::set_preserved(bool preserved) {
  impl_->preserved = preserved;
}

void Explorer::draw_anew() {
  impl_->forget_drawn();
  impl_->keep_drawing();
}

app::Effects Explorer::take_effects() {
  return impl_->session.take_effects();
}

app::Session& Explorer::session() {
  return impl_->session;
}

const ui::ExplorerUi& Explorer::panels() const {
  return impl_->panels;
}

ui::ExplorerUi& Explorer::change_panels() {
  impl_->keep_drawing();
  return impl_->panels;
}

float Explorer::scale() const {
  return impl_->scale;
}

ExplorerStats Explorer::stats() const {
  return {impl_->frames, impl_->renderer ? impl_->renderer->stats() : render::RenderStats{}};
}

}  // namespace dateline::platform
