// The baked map: land, lakes and areas as fills, coasts and borders as lines, each part of the view
// at the finest level that is there.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "app/model/world.hpp"
#include "app/view/frame.hpp"
#include "render/level_of_detail.hpp"
#include "render/mesh_chunk.hpp"
#include "render/painter.hpp"
#include "render/story_countries.hpp"

namespace dateline::render {

// An area of the frame that is given by its code. The text belongs to the World.
struct CodedArea {
  std::string_view code;
  app::AreaStyle style = app::AreaStyle::plain;
};

// How a frame wants the base map.
struct BaseStyle {
  const Palette* palette = nullptr;
  const LineStyles* lines = nullptr;
  Hatch hatch;
  core::ViewMask border_view = 1;  // one bit: see core::Mesh::views
  std::span<const CodedArea> areas;
};

// How an area is filled.
[[nodiscard]] Paint area_paint(app::AreaStyle style, const Palette& palette) noexcept;

class BaseMap {
 public:
  void add(std::uint32_t file, core::Mesh mesh, std::function<std::optional<core::Mesh>()> read);
  void abandon() noexcept;

  // Takes meshes that were added into the map, in that order, until those of this frame have so
  // many points together; one at least. True when others still wait. To project a mesh takes time
  // by its points, and what arrives at once is not all projected in one frame.
  bool admit(std::size_t most_points);

  // Which meshes this view is made of, projected for it where they are not yet. `files` tells what
  // there is to come: where a level's files are all here, its empty cells are sea. Returns the
  // level, as choose_meshes does.
  std::uint8_t choose(const View& view, Detail detail, std::span<const app::MapFile> files);

  // Whether this view, and no matter which meshes it is of now, would be made of the same ones.
  [[nodiscard]] bool chooses_same(const View& view, Detail a, Detail b);

  // How many meshes have come until now.
  [[nodiscard]] std::uint32_t arrivals() const noexcept {
    return arrivals_;
  }

  // Onto the picture, level by level: fills, then lines. `before_land` is called, with the limit
  // set, wherever sea was just laid down.
  template <class BeforeLand>
  void draw(
      Painter& painter,
      const View& view,
      const BaseStyle& style,
      const StoryCountries& countries,
      const BeforeLand& before_land
  ) const;

  // Edges of coded areas, into the coverage picture's red; and where they are, px from the view's
  // lower left.
  void draw_area_edges(Painter& painter, const View& view, const BaseStyle& style) const;
  [[nodiscard]] DeviceRect area_edge_bounds(const View& view, const BaseStyle& style) const;

  [[nodiscard]] std::size_t gpu_bytes() const noexcept;
  [[nodiscard]] std::uint32_t meshes() const noexcept;

 private:
  // A mesh as one projection has it.
  struct Projected {
    core::Projection projection;
    MeshChunk chunk;
    std::uint64_t drawn = 0;  // the last choice it was part of
  };
  struct File {
    core::GeoBox bounds;
    std::optional<core::Mesh> fresh;  // until it was first drawn
    std::function<std::optional<core::Mesh>()> read;
    std::vector<Projected> projected;
  };

  void project_chosen(const core::Projection& projection);
  void let_go_of_unused();
  // an element of chosen_
  [[nodiscard]] const MeshChunk& chunk_of(const MeshChoice& choice) const noexcept;
  [[nodiscard]] std::span<const MeshChoice> level_from(std::size_t first) const noexcept;
  void draw_level(
      Painter& painter,
      const View& view,
      const BaseStyle& style,
      const StoryCountries& countries,
      std::span<const MeshChoice> level
  ) const;
  void draw_chunk_fills(
      Painter& painter,
      const MeshChunk& chunk,
      const BaseStyle& style,
      const StoryCountries& countries
  ) const;

  struct Arrival {
    std::uint32_t file = 0;
    core::Mesh mesh;
    std::function<std::optional<core::Mesh>()> read;
  };

  std::vector<Arrival> waiting_;  // added, and not yet admitted
  std::vector<File> files_;
  std::vector<MeshBox> boxes_;            // by file
  std::vector<const MeshChunk*> chunks_;  // of chosen_, in its order
  std::uint64_t choices_ = 0;
  std::vector<MeshChoice> chosen_;
  std::vector<MeshChoice> one_, other_;  // being compared
  std::uint32_t arrivals_ = 0;
};

template <class BeforeLand>
void BaseMap::draw(
    Painter& painter,
    const View& view,
    const BaseStyle& style,
    const StoryCountries& countries,
    const BeforeLand& before_land
) const {
  before_land();
  for (std::size_t first = 0; first < chosen_.size();) {
    const std::span<const MeshChoice> level = level_from(first);
    for (const MeshChoice& choice : level) {
      if (!choice.wipes) {
        continue;
      }
      painter.limit_to(pixels_of(view, boxes_[choice.mesh].box, choice.copy));
      painter.clear_picture(style.palette->sea);
      before_land();
    }
    painter.lift_limit();
    draw_level(painter, view, style, countries, level);
    first += level.size();
  }
}

}  // namespace dateline::render
