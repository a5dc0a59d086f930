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

#include "app/model/outlines.hpp"
#include "app/words/messages.hpp"
#include "gl.hpp"
#include "platform/cursor.hpp"
#include "platform/input.hpp"
#include "platform/shader_dialect.hpp"
#include "platform/text_scale.hpp"

namespace dateline::platform {

namespace {

// Dear ImGui hands queued input out over several frames (press, then release), and hover colours
// settle a frame later.
constexpr int kSettlingFrames = 3;

std::span<const std::byte> bytes_of(const Bytes& bytes) {
  return {bytes.data(), bytes.size()};
}

// Text in the reader's sense: bytes that are looked at one by one.
std::string_view as_text(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void take_face(Bytes& into, Bytes&& more) {
  if (!more.empty()) {
    into = std::move(more);
  }
}

}  // namespace

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
  ui::ExplorerUi panels;
  CanvasSize window_size;  // as the platform has it
  // as the reader's text size makes it: what the explorer is laid out in
  CanvasSize size;
  float scale = 1;  // CSS px of the window for each of the explorer's
  app::Events from_panels;
  app::Events from_fingers;
  Fingers fingers;
  CursorShapes cursors;
  // by file, empty until it is here; kept for lost contexts and for other projections
  std::vector<Bytes> map_bytes;
  std::uint64_t frames = 0;
  double last_ms = -1;
  int settling = kSettlingFrames;
  bool fonts_changed = true;

  void take_text_size();
  void step(double now_ms);
  void begin_imgui(double now_ms);
  void draw();
  bool touch_event(const SDL_Event& event);
  void note_pointer(bool touch);
  render::MeshReader reader_of(std::uint32_t file);
};

Explorer::Explorer(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)) {}

std::unique_ptr<Explorer>
Explorer::make(app::World world, FontFiles fonts, SDL_Window* window, std::string& error) {
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
  if (!explorer->restore_gpu(error)) {
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
  impl_->take_text_size();
  impl_->settling = kSettlingFrames;
}

void Explorer::Impl::take_text_size() {
  scale = text_scale(window_size.css, session.state().text_percent);
  const CanvasSize now = scaled(window_size, scale);
  if (now.pixel_ratio != size.pixel_ratio) {
    fonts_changed = true;
    settling = kSettlingFrames;
  }
  size = now;
}

void Explorer::push(app::Event event) {
  impl_->session.push(std::move(event));
  impl_->settling = kSettlingFrames;
}

void Explorer::wheel(core::ScreenPx in_window, float steps_x, float steps_y) {
  const core::ScreenPx at = scaled(in_window, impl_->scale);
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
  ImGui::GetIO().AddMouseWheelEvent(steps_x, steps_y);
  impl_->settling = kSettlingFrames;
}

void Explorer::pinch(core::ScreenPx in_window, double levels) {
  const core::ScreenPx at = scaled(in_window, impl_->scale);
  if (impl_->session.frame().free.contains(at)) {
    push(app::MapZoomed{at, levels});
  }
}

void Explorer::Impl::note_pointer(bool touch) {
  if (session.state().touch != touch) {
    session.push(app::PointerKindChanged{touch});
  }
}

// True when the event was a finger's, or a mouse event that only imitates one while two fingers are
// at work.
bool Explorer::Impl::touch_event(const SDL_Event& event) {
  const core::ScreenPx at{event.tfinger.x * size.css.width, event.tfinger.y * size.css.height};
  switch (event.type) {
    case SDL_FINGERDOWN:
      fingers.down(event.tfinger.fingerId, at);
      note_pointer(true);
      // The first finger's imitated press must not end as a click or go on as a drag.
      if (fingers.gesture()) {
        ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX),
            ImGui::GetIO().AddMouseButtonEvent(0, false);
      }
      return true;
    case SDL_FINGERUP:
      fingers.up(event.tfinger.fingerId);
      return true;
    case SDL_FINGERMOTION:
      fingers.moved(event.tfinger.fingerId, at, session.state().map, from_fingers);
      return true;
    case SDL_MOUSEMOTION:
      return event.motion.which == SDL_TOUCH_MOUSEID && fingers.gesture();
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return event.button.which == SDL_TOUCH_MOUSEID && fingers.gesture();
    default:
      return false;
  }
}

void Explorer::handle(const SDL_Event& event) {
  impl_->settling = kSettlingFrames;
  const bool finger = impl_->touch_event(event);
  for (app::Event& gesture : impl_->from_fingers) {
    impl_->session.push(std::move(gesture));
  }
  impl_->from_fingers.clear();
  if (finger) {
    return;
  }
  if (event.type == SDL_MOUSEMOTION) {
    impl_->note_pointer(event.motion.which == SDL_TOUCH_MOUSEID);
  }
  if (event.type == SDL_MOUSEBUTTONDOWN) {
    impl_->note_pointer(event.button.which == SDL_TOUCH_MOUSEID);
  }
  if (event.type == SDL_MOUSEMOTION && impl_->scale != 1) {
    tell_mouse(event, impl_->scale);
  } else if (impl_->window != nullptr) {
    ImGui_ImplSDL2_ProcessEvent(&event);
  }
}

// Applies events, then tells the session where the map lies; a layout depends on the state (is a
// claim open?), so a changed one is applied at once.
void Explorer::Impl::step(double now_ms) {
  for (int round = 0; round < 2; ++round) {
    session.step(now_ms);
    take_text_size();
    const app::AppState& state = session.state();
    const ui::Layout layout = ui::make_layout(size.css, size.safe, state);
    if (layout.map == state.map && layout.map_free == state.map_free &&
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
         bytes_of(fonts.more)}
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
  const double passed_ms = last_ms < 0 ? 16.0 : std::clamp(now_ms - last_ms, 1.0, 100.0);
  io.DeltaTime = static_cast<float>(passed_ms / 1000.0);
  last_ms = now_ms;
  ImGui::NewFrame();
}

void Explorer::Impl::draw() {
  const app::Frame& frame = session.frame();
  ImGui::Render();
  const int height_px =
      static_cast<int>(std::lround(window_size.css.height * window_size.pixel_ratio));
  const int width_px =
      static_cast<int>(std::lround(window_size.css.width * window_size.pixel_ratio));
  const ImVec4 paper = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
  glViewport(0, 0, width_px, height_px);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(paper.x, paper.y, paper.z, 1.0f);
  glClear(GL_COLOR_BUFFER_BIT | GL_STENCIL_BUFFER_BIT);
  if (renderer && frame.map.width > 0) {
    renderer->pass_time(session.state().now_ms, session.state().reduced_motion);
    renderer->draw(frame, session.world(), height_px);
  }
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  ++frames;
}

bool Explorer::frame(double now_ms) {
  Impl& self = *impl_;
  if (self.size.css.width <= 0 || self.size.css.height <= 0 || !self.renderer) {
    return false;
  }
  self.step(now_ms);
  self.begin_imgui(now_ms);
  const app::AppState& state = self.session.state();
  self.panels.draw(
      self.session.frame(),
      state,
      self.session.world(),
      ui::make_layout(self.size.css, self.size.safe, state),
      self.from_panels
  );
  self.draw();
  if (self.window != nullptr) {
    self.cursors.show(self.panels.cursor());
  }
  const bool answered = !self.from_panels.empty();
  for (app::Event& event : self.from_panels) {
    self.session.push(std::move(event));
  }
  self.from_panels.clear();
  if (answered || input_waits()) {
    self.settling = kSettlingFrames;
  }
  self.settling = std::max(0, self.settling - 1);
  return answered || self.settling > 0 || self.session.frame().needs_next ||
         self.renderer->fades() || self.panels.wants_next();
}

// The bytes are kept for a lost context too, and are a tenth of the mesh.
render::MeshReader Explorer::Impl::reader_of(std::uint32_t file) {
  return [this, file]() -> std::optional<core::Mesh> {
    auto mesh = core::read_mesh(as_text(bytes_of(map_bytes[file])));
    return mesh ? std::optional(std::move(*mesh)) : std::nullopt;
  };
}

app::Effects Explorer::take_effects() {
  return impl_->session.take_effects();
}

std::string Explorer::add_map_file(std::uint32_t file, std::span<const std::byte> bytes) {
  if (file >= impl_->session.world().catalogue.files.size()) {
    return "The map has no file of this number.";
  }
  auto mesh = core::read_mesh(as_text(bytes));
  if (!mesh) {
    std::string refusal =
        impl_->session.world().catalogue.files[file].name + ": " + mesh.error().message;
    push(app::MapFileFailed{file, refusal});
    return refusal;
  }
  impl_->map_bytes.resize(std::max<std::size_t>(impl_->map_bytes.size(), file + 1));
  impl_->map_bytes[file] = Bytes(bytes.begin(), bytes.end());
  impl_->outlines.learn(*mesh);
  if (mesh->level == 0) {
    tell_missing_outlines();
  }
  if (impl_->renderer) {
    impl_->renderer->add_mesh(file, std::move(*mesh), impl_->reader_of(file));
  }
  push(app::MapFileArrived{file});
  return {};
}

void Explorer::add_fonts(FontFiles more) {
  take_face(impl_->fonts.sans, std::move(more.sans));
  take_face(impl_->fonts.sans_bold, std::move(more.sans_bold));
  take_face(impl_->fonts.serif, std::move(more.serif));
  take_face(impl_->fonts.serif_bold, std::move(more.serif_bold));
  take_face(impl_->fonts.serif_italic, std::move(more.serif_italic));
  take_face(impl_->fonts.hangul, std::move(more.hangul));
  take_face(impl_->fonts.more, std::move(more.more));
  impl_->fonts_changed = true;
  impl_->settling = kSettlingFrames;
}

void Explorer::add_messages(app::Messages messages) {
  impl_->session.add_messages(std::move(messages));
  impl_->settling = kSettlingFrames;
}

void Explorer::add_labels(app::LaterLabels later) {
  impl_->session.add_labels(std::move(later));
  impl_->settling = kSettlingFrames;
}

void Explorer::add_label_names(app::LabelNames names) {
  impl_->session.add_label_names(std::move(names));
  impl_->settling = kSettlingFrames;
}

void Explorer::offer_text(app::OfferedText text, const app::ReaderServices& services) {
  impl_->session.offer_text(std::move(text), services);
  impl_->settling = kSettlingFrames;
}

void Explorer::forget_text(core::SourceIndex source) {
  impl_->session.forget_text(source);
  impl_->settling = kSettlingFrames;
}

void Explorer::replace_story(core::Story story) {
  app::Catalogue catalogue = impl_->session.world().catalogue;
  app::World world = app::make_world(std::move(story), std::move(catalogue));
  app::add_points(world, impl_->session.world().points);
  impl_->session.replace_world(std::move(world));
  tell_missing_outlines();
  impl_->settling = kSettlingFrames;
}

void Explorer::tell_missing_outlines() {
  auto places = impl_->outlines.missing(impl_->session.world().story);
  if (!places.empty() || !impl_->session.state().undrawn.empty()) {
    push(app::OutlinesMissing{std::move(places)});
  }
}

void Explorer::show_points(core::PointCloud points) {
  const app::World& open = impl_->session.world();
  app::World world = app::make_world(open.archive.copy(open.story), open.catalogue);
  app::add_points(world, std::move(points));
  impl_->session.replace_world(std::move(world));
  impl_->settling = kSettlingFrames;
}

void Explorer::abandon_gpu() {
  if (!impl_->renderer) {
    return;
  }
  impl_->renderer->abandon();
  impl_->renderer.reset();
  ImGui_ImplOpenGL3_Shutdown();
}

bool Explorer::restore_gpu(std::string& error) {
  abandon_gpu();
  if (!ImGui_ImplOpenGL3_Init(shader_dialect())) {
    error = "Dear ImGui's OpenGL backend did not start.";
    return false;
  }
  impl_->renderer = render::MapRenderer::make(error);
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
  impl_->settling = kSettlingFrames;
  return true;
}

app::Session& Explorer::session() {
  return impl_->session;
}

const ui::ExplorerUi& Explorer::panels() const {
  return impl_->panels;
}

ui::ExplorerUi& Explorer::change_panels() {
  impl_->settling = kSettlingFrames;
  return impl_->panels;
}

float Explorer::scale() const {
  return impl_->scale;
}

ExplorerStats Explorer::stats() const {
  return {impl_->frames, impl_->renderer ? impl_->renderer->stats() : render::RenderStats{}};
}

}  // namespace dateline::platform
