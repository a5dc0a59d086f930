// Draws the base map, the areas of claims and the arcs of movements with OpenGL (ES 3.0 or 3.3
// core).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/model/world.hpp"
#include "app/view/frame.hpp"
#include "core/map/mesh.hpp"
#include "render/programs.hpp"

namespace dateline::render {

// Gives a mesh that was added before; nullopt when it cannot any more (it is then not drawn).
using MeshReader = std::function<std::optional<core::Mesh>()>;

// What the renderer holds and drew last, for `stats()` and benchmarks.
struct RenderStats {
  std::size_t gpu_bytes = 0;
  std::uint32_t draw_calls = 0;
  std::uint32_t meshes = 0;
  std::uint64_t maps = 0;  // drawn since the start, insets counted with theirs
};

inline constexpr double kFadeMs = 160;

// Needs a current GL context for every call, the destructor included.
class MapRenderer {
 public:
  // Waits for the shaders (embedded in the program at build time). nullopt, with `error` for a
  // person, when the machine's GL cannot compile them.
  [[nodiscard]] static std::optional<MapRenderer>
  make(std::string& error, Programs shaders = Programs::begin());
  MapRenderer(MapRenderer&&) noexcept;
  MapRenderer& operator=(MapRenderer&&) noexcept;
  ~MapRenderer();

  // A mesh of World::catalogue.files[file] is here; one already there is replaced. `read` gives it
  // again whenever it must be projected again (another map lays out the globe in another way); the
  // mesh itself may go.
  void add_mesh(std::uint32_t file, core::Mesh mesh, MeshReader read);

  // After a lost context: drops all handles without touching GL. make() a new renderer and add the
  // meshes again.
  void abandon() noexcept;

  // Clears Frame::map to the sea's colour and draws into it, then its insets likewise.
  // `framebuffer_height` in device px (GL's origin is at the bottom). Leaves blend, scissor and
  // program state as Dear ImGui's backend expects to set it again; draws nothing outside
  // Frame::map.
  void draw(const app::Frame& frame, const app::World& world, int framebuffer_height);

  // Told before draw(), in milliseconds of any clock that does not go back: another level of detail
  // is faded in over kFadeMs, unless motion is to be reduced, and meshes that arrive together come
  // into the picture in one frame after the other. A renderer that is told no time draws each
  // level, and all meshes, at once.
  void pass_time(double now_ms, bool reduced_motion) noexcept;

  // Of the next picture what takes longest, by itself: the meshes of the frame's view as they are
  // projected there.
  void prepare(const app::Frame& frame, const app::World& world);

  // What was drawn last is not yet what it will be: a level fades in, or meshes wait for a frame of
  // their own. draw() again.
  [[nodiscard]] bool fades() const noexcept;

  [[nodiscard]] RenderStats stats() const noexcept;

 private:
  void draw_one(
      const app::Frame& frame,
      const app::World& world,
      int framebuffer_height,
      std::size_t number
  );

  struct Impl;
  explicit MapRenderer(std::unique_ptr<Impl> impl) noexcept;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::render
