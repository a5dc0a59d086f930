#include "benchmarks/window.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include <imgui.h>

#include "core/story/read/story_reader.hpp"

namespace dateline::benchmarks {

namespace {

constexpr core::SizePx kSize{1440, 900};
constexpr double kFrameMs = 1000.0 / 60;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::string& font() {
  static const std::string bytes = [] {
    std::string baked = read_file(DATELINE_SOURCE_DIR "/build/fonts/sans-regular.ttf");
    return baked.empty() ? read_file("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf") : baked;
  }();
  return bytes;
}

// What a renderer would do with textures, without any.
void serve_textures() {
  for (ImTextureData* const texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_OK) {
      continue;
    }
    const bool goes = texture->Status == ImTextureStatus_WantDestroy;
    texture->SetTexID(goes ? ImTextureID_Invalid : static_cast<ImTextureID>(1));
    texture->SetStatus(goes ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
  }
}

}  // namespace

app::World world_with(core::PointCloud points) {
  auto read = core::read_story(
      read_file(DATELINE_SOURCE_DIR "/data/stories/dprk-troops-2024/story.json"),
      "story.json"
  );
  if (!read) {
    std::fprintf(stderr, "%s\n", core::describe(read.error().front()).c_str()), std::exit(1);
  }
  app::World world = app::make_world(std::move(read->story), {});
  app::add_points(world, std::move(points));
  return world;
}

Window::Window(app::World world)
    : session_(std::move(world)),
      context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.DisplaySize = {kSize.width, kSize.height};
  io.DeltaTime = static_cast<float>(kFrameMs / 1000);
  ui::FontBytes faces;
  faces.sans = std::as_bytes(std::span(font()));
  panels_.set_fonts(faces);
  const ui::Layout layout = ui::make_layout(kSize, {}, session_.state());
  session_.push(app::MapPlaced{layout.map, layout.map_free, 1, layout.map_buttons});
  session_.push(app::FragmentArrived{""});
}

Window::~Window() {
  for (ImTextureData* const texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

core::ScreenPx Window::middle() const noexcept {
  const core::RectPx map = session_.state().map;
  return {map.x + map.width / 2, map.y + map.height / 2};
}

void Window::step() {
  session_.step(now_ms_ += kFrameMs);
  static_cast<void>(session_.take_effects());
}

void Window::draw() {
  ImGui::NewFrame();
  panels_.draw(
      session_.frame(),
      session_.state(),
      session_.world(),
      ui::make_layout(kSize, {}, session_.state()),
      events_
  );
  ImGui::Render();
  serve_textures();
  events_.clear();
}

void Window::look_at(core::LngLat place, double zoom) {
  core::Camera camera = session_.state().camera;
  camera.centre = place;
  camera.zoom = zoom;
  session_.push(app::ViewSet{camera});
  for (int i = 0; i < 4; ++i) {
    step(), draw();
  }
}

}  // namespace dateline::benchmarks
