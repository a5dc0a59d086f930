// A coarse mesh is left out where a finer level has all it will ever have for the part in sight.
#include "render/level_of_detail.hpp"

#include <algorithm>

namespace dateline::render {
namespace {

PlaneBox cut(const PlaneBox& a, const PlaneBox& b) noexcept {
  return {
      std::max(a.left, b.left),
      std::max(a.top, b.top),
      std::min(a.right, b.right),
      std::min(a.bottom, b.bottom)
  };
}

bool encloses(const PlaneBox& outer, const PlaneBox& inner) noexcept {
  constexpr double kSlack = 1e-12;
  return outer.left <= inner.left + kSlack && outer.top <= inner.top + kSlack &&
         outer.right >= inner.right - kSlack && outer.bottom >= inner.bottom - kSlack;
}

bool shows(Detail detail, const MeshBox& mesh) noexcept {
  return mesh.here && mesh.arrival <= detail.arrivals;
}

// Every mesh that the level has for `part` is here, and `part` is within the level's extent.
bool complete(
    const PlaneBox& part,
    std::span<const MeshBox> meshes,
    unsigned level,
    Detail detail
) noexcept {
  PlaneBox extent{1, 1, 0, 0};
  for (const MeshBox& mesh : meshes) {
    if (mesh.level != level || mesh.box.left == mesh.box.right) {
      continue;
    }
    if (!shows(detail, mesh) && overlap(mesh.box, part)) {
      return false;
    }
    extent = {
        std::min(extent.left, mesh.box.left),
        std::min(extent.top, mesh.box.top),
        std::max(extent.right, mesh.box.right),
        std::max(extent.bottom, mesh.box.bottom)
    };
  }
  return encloses(extent, part);
}

bool hidden(
    const View& view,
    std::span<const MeshBox> meshes,
    const MeshBox& mesh,
    int copy,
    Detail detail
) noexcept {
  const PlaneBox part = cut(mesh.box, shifted(view.seen, -copy));
  for (unsigned level = mesh.level + 1u; level <= detail.level; ++level) {
    if (complete(part, meshes, level, detail)) {
      return true;
    }
  }
  return false;
}

bool lies_over(
    std::span<const MeshBox> meshes,
    const MeshChoice& fine,
    std::span<const MeshChoice> drawn
) noexcept {
  const MeshBox& own = meshes[fine.mesh];
  return std::any_of(drawn.begin(), drawn.end(), [&](const MeshChoice& other) {
    const MeshBox& under = meshes[other.mesh];
    return other.copy == fine.copy && under.level < own.level && overlap(under.box, own.box);
  });
}

// The finest level of which everything in sight is here; of the coarsest, whatever is.
std::uint8_t choose_one_level(
    const View& view,
    std::span<const MeshBox> meshes,
    Detail detail,
    std::vector<MeshChoice>& chosen
) {
  for (unsigned level = detail.level;; --level) {
    bool known = false, complete = true;
    chosen.clear();
    for (std::uint32_t i = 0; i < meshes.size(); ++i) {
      const MeshBox& mesh = meshes[i];
      if (mesh.level != level || mesh.bounds == core::GeoBox{}) {
        continue;
      }
      known = true;
      if (!core::may_see(view.aim, view.map, mesh.bounds, 2)) {
        continue;
      }
      complete = complete && shows(detail, mesh);
      if (shows(detail, mesh)) {
        chosen.push_back({i, 0, false});
      }
    }
    if (level == 0 || (known && complete)) {
      return static_cast<std::uint8_t>(level);
    }
  }
}

}  // namespace

std::uint8_t choose_meshes(
    const View& view,
    std::span<const MeshBox> meshes,
    Detail detail,
    std::vector<MeshChoice>& chosen
) {
  chosen.clear();
  if (!view.repeats()) {
    return choose_one_level(view, meshes, detail, chosen);
  }
  for (unsigned level = 0; level <= detail.level; ++level) {
    for (std::uint32_t i = 0; i < meshes.size(); ++i) {
      const MeshBox& mesh = meshes[i];
      if (!shows(detail, mesh) || mesh.level != level) {
        continue;
      }
      for (int copy = view.first_copy; copy <= view.last_copy; ++copy) {
        if (!overlap(shifted(mesh.box, copy), view.seen) ||
            hidden(view, meshes, mesh, copy, detail)) {
          continue;
        }
        MeshChoice choice{i, copy, false};
        choice.wipes = lies_over(meshes, choice, chosen);
        chosen.push_back(choice);
      }
    }
  }
  return detail.level;
}

}  // namespace dateline::render
