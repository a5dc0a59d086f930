// Projects a mesh's points and puts them into buffers, like with like.
#include "render/mesh_chunk.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

#include "core/base/sorting.hpp"
#include "core/geo/tear.hpp"

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

// The mesh's triangles as they are drawn. Only the points that triangles use are kept; lines have
// their own copies.
class Triangles {
 public:
  Triangles(const core::Mesh& mesh, const Plane& plane)
      : mesh_(mesh),
        plane_(plane),
        moved_(mesh.points.size(), kUnused) {
    indices.reserve(mesh.triangles.size());
    starts_.reserve(mesh.triangles.size() / 3 + 1);
    for (std::size_t i = 0; i + 2 < mesh.triangles.size(); i += 3) {
      starts_.push_back(static_cast<std::uint32_t>(indices.size()));
      add(&mesh.triangles[i]);
    }
    starts_.push_back(static_cast<std::uint32_t>(indices.size()));
    leave_out();
  }

  // Where the triangles of a fill are.
  [[nodiscard]] IndexRange range_of(const core::Fill& fill) const noexcept {
    const std::uint32_t first = starts_[fill.first_index / 3];
    const std::uint32_t end = starts_[(fill.first_index + fill.index_count) / 3];
    return {first, end - first};
  }

  std::vector<FillVertex> vertices;
  std::vector<std::uint32_t> indices;

 private:
  static constexpr std::uint32_t kUnused = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t add_vertex(core::LngLat place) {
    const core::PlanePoint p = core::project(plane_.projection, place);
    vertices.push_back({
        .x = static_cast<float>(p.x - plane_.origin.x),
        .y = static_cast<float>(p.y - plane_.origin.y),
    });
    return static_cast<std::uint32_t>(vertices.size() - 1);
  }

  void add(const std::uint32_t* corners) {
    const core::LngLat a = mesh_.points[corners[0]];
    const core::LngLat b = mesh_.points[corners[1]];
    const core::LngLat c = mesh_.points[corners[2]];
    if (torn_ && add_in_parts(a, b, c)) {
      return;
    }
    for (int i = 0; i < 3; ++i) {
      std::uint32_t& moved = moved_[corners[i]];
      if (moved == kUnused) {
        moved = add_vertex(mesh_.points[corners[i]]);
      }
      indices.push_back(moved);
    }
  }

  // False where the tear does not cut the triangle.
  bool add_in_parts(core::LngLat a, core::LngLat b, core::LngLat c) {
    return add_torn(a, b, c) || add_torn(b, c, a) || add_torn(c, a, b);
  }

  // Of a triangle that the tear cuts: the corner that lies alone at its side, and the rest at the
  // other. False where `alone` does not.
  bool add_torn(core::LngLat alone, core::LngLat next, core::LngLat last) {
    const auto one = core::tear_between(plane_.projection, alone, next);
    const auto other = core::tear_between(plane_.projection, alone, last);
    if (!one || !other) {
      return false;
    }
    add_triangle(add_vertex(alone), add_vertex(one->leaves), add_vertex(other->leaves));
    const std::uint32_t enters = add_vertex(one->enters);
    const std::uint32_t end = add_vertex(last);
    add_triangle(enters, add_vertex(next), end);
    add_triangle(enters, end, add_vertex(other->enters));
    return true;
  }

  void add_triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    indices.insert(indices.end(), {a, b, c});
  }

  // Triangles that reach so far shrink to nothing.
  void leave_out() {
    const auto beyond = [&](std::uint32_t i) {
      return is_left_out(
          plane_.projection,
          {vertices[i].x + plane_.origin.x, vertices[i].y + plane_.origin.y}
      );
    };
    for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
      std::uint32_t* const corners = indices.data() + i;
      if (beyond(corners[0]) || beyond(corners[1]) || beyond(corners[2])) {
        corners[1] = corners[0];
        corners[2] = corners[0];
      }
    }
  }

  const core::Mesh& mesh_;
  const Plane& plane_;
  bool torn_ = core::rules_of(plane_.projection).torn;
  std::vector<std::uint32_t> moved_;   // by point of the mesh: its vertex
  std::vector<std::uint32_t> starts_;  // by triangle of the mesh, and their end: its first index
};

void upload_triangles(const core::Mesh& mesh, const Plane& plane, MeshChunk& chunk) {
  const Triangles triangles(mesh, plane);
  for (const core::Fill& fill : mesh.fills) {
    chunk.fills.push_back({
        .kind = fill.kind,
        .code = fill.code,
        .views = fill.views,
        .range = triangles.range_of(fill),
    });
  }
  chunk.fill_array = GlVertexArray::make();
  chunk.fill_vertices = GlBuffer::make();
  chunk.fill_indices = GlBuffer::make();
  glBindVertexArray(chunk.fill_array.get());
  glBindBuffer(GL_ARRAY_BUFFER, chunk.fill_vertices.get());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, chunk.fill_indices.get());
  chunk.gpu_bytes += upload(GL_ARRAY_BUFFER, triangles.vertices, GL_STATIC_DRAW);
  chunk.gpu_bytes += upload(GL_ELEMENT_ARRAY_BUFFER, triangles.indices, GL_STATIC_DRAW);
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
  std::vector<const core::LineRun*> runs;
  runs.reserve(mesh.lines.size());
  for (const core::LineRun& run : mesh.lines) {
    runs.push_back(&run);
  }
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
  const auto end_path = [&] {
    if (path.size() > 1) {
      add(path);
    }
    path.clear();
  };
  const std::uint32_t count = run.point_count + (run.closed ? 1 : 0);
  core::LngLat before = mesh.points[run.first_point];
  for (std::uint32_t i = 0; i < count; ++i) {
    const core::LngLat place = mesh.points[run.first_point + i % run.point_count];
    const core::PlanePoint p = core::project(plane.projection, place);
    if (is_left_out(plane.projection, p)) {
      end_path();
      continue;
    }
    if (const auto tear = core::tear_between(plane.projection, before, place)) {
      path.push_back(core::project(plane.projection, tear->leaves));
      end_path();
      path.push_back(core::project(plane.projection, tear->enters));
    }
    path.push_back(p);
    before = place;
  }
  end_path();
}

PlaneBox stretched(PlaneBox box, const std::vector<core::PlanePoint>& path) noexcept {
  for (const core::PlanePoint p : path) {
    box.left = std::min(box.left, p.x);
    box.top = std::min(box.top, p.y);
    box.right = std::max(box.right, p.x);
    box.bottom = std::max(box.bottom, p.y);
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
      chunk.lines.push_back({
          .kind = run->kind,
          .code = std::string(std::get<1>(group_key(*run))),
          .views = run->views,
          .disputed = run->disputed,
          .range = {first, 0},
      });
    }
    LineGroup& group = chunk.lines.back();
    project_run(mesh, *run, plane, path, [&](const std::vector<core::PlanePoint>& part) {
      geometry.add(part.data(), part.size(), chunk.origin);
      group.box = stretched(group.box, part);
    });
    group.range.count += static_cast<std::uint32_t>(geometry.indices.size()) - first;
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
