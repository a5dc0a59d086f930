// Projects a mesh's points and puts them into buffers, like with like.
#include "render/mesh_chunk.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

#include "core/base/sorting.hpp"

namespace dateline::render {
namespace {

struct FillVertex {
  float x = 0, y = 0;
};

template <class T>
std::size_t upload(GLenum target, const std::vector<T>& values, GLenum usage) {
  const std::size_t bytes = values.size() * sizeof(T);
  glBufferData(target, static_cast<GLsizeiptr>(bytes), values.data(), usage);
  return bytes;
}

const void* buffer_offset(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);
}

// Where a mesh's points go: relative to the chunk's origin on the plane.
struct Plane {
  core::Projection projection;
  core::PlanePoint origin;
};

// Whether a point lies well beyond the horizon: what a map hides still reaches a little over its
// edge. Edges near the antipode would span the map.
bool is_left_out(const core::Projection& projection, core::PlanePoint p) noexcept {
  constexpr double kWithin = 0.976063;
  return core::hides(projection, {0.5 + (p.x - 0.5) * kWithin, 0.5 + (p.y - 0.5) * kWithin});
}

// Triangles that reach so far shrink to nothing, so that the fills' ranges stay as they are.
void leave_out(
    const Plane& plane,
    const std::vector<FillVertex>& vertices,
    std::vector<std::uint32_t>& indices
) {
  const auto beyond = [&](std::uint32_t i) {
    return is_left_out(
        plane.projection,
        {vertices[i].x + plane.origin.x, vertices[i].y + plane.origin.y}
    );
  };
  for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
    if (beyond(indices[i]) || beyond(indices[i + 1]) || beyond(indices[i + 2])) {
      indices[i + 1] = indices[i + 2] = indices[i];
    }
  }
}

// Keeps only the points that triangles use; lines have their own copies.
void collect_triangles(
    const core::Mesh& mesh,
    const Plane& plane,
    std::vector<FillVertex>& vertices,
    std::vector<std::uint32_t>& indices
) {
  constexpr std::uint32_t kUnused = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> moved(mesh.points.size(), kUnused);
  indices.reserve(mesh.triangles.size());
  for (const std::uint32_t index : mesh.triangles) {
    if (moved[index] == kUnused) {
      moved[index] = static_cast<std::uint32_t>(vertices.size());
      const core::PlanePoint p = core::project(plane.projection, mesh.points[index]);
      vertices.push_back(
          {static_cast<float>(p.x - plane.origin.x), static_cast<float>(p.y - plane.origin.y)}
      );
    }
    indices.push_back(moved[index]);
  }
  leave_out(plane, vertices, indices);
}

void upload_triangles(const core::Mesh& mesh, const Plane& plane, MeshChunk& chunk) {
  std::vector<FillVertex> vertices;
  std::vector<std::uint32_t> indices;
  collect_triangles(mesh, plane, vertices, indices);
  chunk.fill_array = GlVertexArray::make();
  chunk.fill_vertices = GlBuffer::make();
  chunk.fill_indices = GlBuffer::make();
  glBindVertexArray(chunk.fill_array.get());
  glBindBuffer(GL_ARRAY_BUFFER, chunk.fill_vertices.get());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, chunk.fill_indices.get());
  chunk.gpu_bytes += upload(GL_ARRAY_BUFFER, vertices, GL_STATIC_DRAW);
  chunk.gpu_bytes += upload(GL_ELEMENT_ARRAY_BUFFER, indices, GL_STATIC_DRAW);
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(FillVertex), nullptr);
  glBindVertexArray(0);
}

// What must be equal for two runs to share a group. Codes matter only for outlines of single units.
auto group_key(const core::LineRun& run) {
  const bool coded = run.kind == core::LineKind::area_outline;
  return std::make_tuple(
      run.kind,
      coded ? std::string_view(run.code) : std::string_view(),
      run.views,
      run.disputed
  );
}

std::vector<const core::LineRun*> grouped_runs(const core::Mesh& mesh) {
  std::vector<const core::LineRun*> runs(mesh.lines.size());
  std::transform(mesh.lines.begin(), mesh.lines.end(), runs.begin(), [](const core::LineRun& run) {
    return &run;
  });
  // Of one vector: by address is by position.
  core::sort_range(runs.begin(), runs.end(), [](const auto* a, const auto* b) {
    return std::make_tuple(group_key(*a), a) < std::make_tuple(group_key(*b), b);
  });
  return runs;
}

// Calls add(path) for the run, or for the parts of it that are not left out.
template <class Add>
void project_run(
    const core::Mesh& mesh,
    const core::LineRun& run,
    const Plane& plane,
    std::vector<core::PlanePoint>& path,
    const Add& add
) {
  path.clear();
  const std::uint32_t count = run.point_count + (run.closed ? 1 : 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    const core::PlanePoint p =
        core::project(plane.projection, mesh.points[run.first_point + i % run.point_count]);
    if (!is_left_out(plane.projection, p)) {
      path.push_back(p);
      continue;
    }
    if (path.size() > 1) {
      add(path);
    }
    path.clear();
  }
  if (path.size() > 1) {
    add(path);
  }
}

PlaneBox stretched(PlaneBox box, const std::vector<core::PlanePoint>& path) noexcept {
  for (const core::PlanePoint p : path) {
    box = {
        std::min(box.left, p.x),
        std::min(box.top, p.y),
        std::max(box.right, p.x),
        std::max(box.bottom, p.y)
    };
  }
  return box;
}

void upload_lines(const core::Mesh& mesh, const Plane& plane, MeshChunk& chunk) {
  LineGeometry geometry;
  std::vector<core::PlanePoint> path;
  const core::LineRun* before = nullptr;
  for (const core::LineRun* run : grouped_runs(mesh)) {
    const auto first = static_cast<std::uint32_t>(geometry.indices.size());
    if (before == nullptr || group_key(*before) != group_key(*run)) {
      chunk.lines.push_back(
          {run->kind,
           std::string(std::get<1>(group_key(*run))),
           run->views,
           run->disputed,
           {first, 0},
           {2, 2, -2, -2}}
      );
    }
    project_run(mesh, *run, plane, path, [&](const std::vector<core::PlanePoint>& part) {
      geometry.add(part.data(), part.size(), chunk.origin);
      chunk.lines.back().box = stretched(chunk.lines.back().box, part);
    });
    chunk.lines.back().range.count += static_cast<std::uint32_t>(geometry.indices.size()) - first;
    before = run;
  }
  chunk.line_buffers = LineBuffers::make();
  chunk.line_buffers.upload(geometry, GL_STATIC_DRAW);
  chunk.gpu_bytes += chunk.line_buffers.bytes();
}

}  // namespace

LineBuffers LineBuffers::make() {
  LineBuffers made;
  made.array_ = GlVertexArray::make();
  made.vertices_ = GlBuffer::make();
  made.indices_ = GlBuffer::make();
  glBindVertexArray(made.array_.get());
  glBindBuffer(GL_ARRAY_BUFFER, made.vertices_.get());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, made.indices_.get());
  glEnableVertexAttribArray(0);
  glEnableVertexAttribArray(1);
  glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, sizeof(LineVertex), nullptr);
  glVertexAttribPointer(
      1,
      3,
      GL_FLOAT,
      GL_FALSE,
      sizeof(LineVertex),
      buffer_offset(kCorners * sizeof(LineVertex))
  );
  glBindVertexArray(0);
  return made;
}

void LineBuffers::upload(const LineGeometry& geometry, GLenum usage) {
  glBindVertexArray(array_.get());
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.get());
  bytes_ = render::upload(GL_ARRAY_BUFFER, geometry.vertices, usage);
  bytes_ += render::upload(GL_ELEMENT_ARRAY_BUFFER, geometry.indices, usage);
  glBindVertexArray(0);
}

void LineBuffers::abandon() noexcept {
  array_.abandon();
  vertices_.abandon();
  indices_.abandon();
}

MeshChunk MeshChunk::make(const core::Mesh& mesh, const core::Projection& projection) {
  MeshChunk chunk;
  chunk.level = mesh.level;
  chunk.origin = core::project(
      projection,
      {(mesh.bounds.west + mesh.bounds.east) / 2, (mesh.bounds.south + mesh.bounds.north) / 2}
  );
  const Plane plane{projection, chunk.origin};
  for (const core::Fill& fill : mesh.fills) {
    chunk.fills.push_back({fill.kind, fill.code, fill.views, {fill.first_index, fill.index_count}});
  }
  upload_triangles(mesh, plane, chunk);
  upload_lines(mesh, plane, chunk);
  return chunk;
}

void MeshChunk::abandon() noexcept {
  fill_array.abandon();
  fill_vertices.abandon();
  fill_indices.abandon();
  line_buffers.abandon();
}

void draw_range(IndexRange range) {
  if (range.count == 0) {
    return;
  }
  glDrawElements(
      GL_TRIANGLES,
      static_cast<GLsizei>(range.count),
      GL_UNSIGNED_INT,
      buffer_offset(range.first * sizeof(std::uint32_t))
  );
}

}  // namespace dateline::render
