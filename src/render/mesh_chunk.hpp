// One mesh file on the GPU in one projection: its triangles and its lines, projected once and
// stored about the middle of its cell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/map/mesh.hpp"
#include "render/gl_objects.hpp"
#include "render/line_geometry.hpp"
#include "render/view.hpp"

namespace dateline::render {

// Indices [first, first + count) of an index buffer.
struct IndexRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// Neighbouring fills of a mesh that mean the same.
struct FillGroup {
  core::FillKind kind = core::FillKind::land;
  std::string code;
  core::ViewMask views = core::kAllViews;
  IndexRange range;
};

// All lines of a mesh that mean the same, in one range.
struct LineGroup {
  core::LineKind kind = core::LineKind::coast;
  std::string code;  // area_outline only
  core::ViewMask views = core::kAllViews;
  core::ViewMask disputed = 0;
  IndexRange range;
  PlaneBox box{2, 2, -2, -2};  // around all of them
};

// Lines in a vertex array of their own, ready for line.vert.
class LineBuffers {
 public:
  [[nodiscard]] static LineBuffers make();
  void upload(const LineGeometry& geometry, GLenum usage);
  void bind() const {
    glBindVertexArray(array_.get());
  }
  [[nodiscard]] std::size_t bytes() const noexcept {
    return bytes_;
  }
  void abandon() noexcept;

 private:
  GlVertexArray array_;
  GlBuffer vertices_, indices_;
  std::size_t bytes_ = 0;
};

struct MeshChunk {
  std::uint8_t level = 0;
  core::PlanePoint origin;  // the middle of the mesh's cell
  std::vector<FillGroup> fills;
  std::vector<LineGroup> lines;
  GlVertexArray fill_array;
  GlBuffer fill_vertices, fill_indices;
  LineBuffers line_buffers;
  std::size_t gpu_bytes = 0;

  // Needs a current context. Binds no vertex array afterwards.
  [[nodiscard]] static MeshChunk make(const core::Mesh& mesh, const core::Projection& projection);
  void abandon() noexcept;
};

// Draws a range of the bound vertex array's index buffer as triangles.
void draw_range(IndexRange range);

}  // namespace dateline::render
