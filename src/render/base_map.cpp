// Walks the chosen meshes, coarse to fine.
#include "render/base_map.hpp"

#include <algorithm>

namespace dateline::render {
namespace {

// what is not visible is dropped beyond it
constexpr std::size_t kMostGpuBytes = std::size_t{64} << 20;

// Joins neighbouring ranges of one paint, so that a hundred countries are a few draw calls.
class FillRun {
 public:
  explicit FillRun(Painter& painter)
      : painter_(painter) {}
  ~FillRun() {
    flush();
  }

  void add(Colour colour, IndexRange range) {
    if (range_.count > 0 && colour == colour_ && range.first == range_.first + range_.count) {
      range_.count += range.count;
      return;
    }
    flush();
    colour_ = colour;
    range_ = range;
  }

 private:
  void flush() {
    if (range_.count > 0) {
      painter_.fill(colour_, range_);
    }
    range_ = {};
  }

  Painter& painter_;
  Colour colour_;
  IndexRange range_;
};

// How a line of the base map is drawn. `ground` is what usually lies beneath it.
struct LineUse {
  const Stroke* stroke = nullptr;
  Colour colour, ground;
};

const CodedArea* find_area(std::span<const CodedArea> areas, std::string_view code) noexcept {
  const auto at = std::find_if(areas.begin(), areas.end(), [&](const CodedArea& area) {
    return area.code == code;
  });
  return at == areas.end() ? nullptr : &*at;
}

// nullptr when the area is not shown or has no edge.
const Stroke* edge_stroke(const LineGroup& group, const BaseStyle& style) noexcept {
  if (group.kind != core::LineKind::area_outline) {
    return nullptr;
  }
  const CodedArea* area = find_area(style.areas, group.code);
  if (area == nullptr || area->style == app::AreaStyle::hatched) {
    return nullptr;
  }
  return area->style == app::AreaStyle::selected ? &style.lines->selected_edge
                                                 : &style.lines->area_edge;
}

LineUse line_use(const LineGroup& group, const BaseStyle& style) noexcept {
  if ((group.views & style.border_view) == 0) {
    return {};
  }
  const Palette& palette = *style.palette;
  const bool disputed = (group.disputed & style.border_view) != 0;
  switch (group.kind) {
    case core::LineKind::coast:
      return {&style.lines->coast, palette.coast, palette.sea};
    case core::LineKind::lake_shore:
      return {&style.lines->lake_shore, palette.coast, palette.sea};
    case core::LineKind::river:
      return {&style.lines->river, palette.coast, palette.land_alt};
    case core::LineKind::country:
      return disputed ? LineUse{&style.lines->disputed, palette.disputed, palette.land_alt}
                      : LineUse{&style.lines->border, palette.border, palette.land_alt};
    case core::LineKind::admin1:
      return {&style.lines->admin1, palette.border, palette.land_alt};
    case core::LineKind::area_outline:
      return {};
  }
  return {};
}

void draw_chunk_lines(Painter& painter, const MeshChunk& chunk, const BaseStyle& style) {
  chunk.line_buffers.bind();
  for (const LineGroup& group : chunk.lines) {
    const LineUse use = line_use(group, style);
    if (use.stroke != nullptr) {
      painter.draw_line(*use.stroke, use.colour, use.ground, group.range);
    }
  }
}

void draw_area_fill(
    Painter& painter,
    const FillGroup& fill,
    const CodedArea& area,
    const BaseStyle& style
) {
  const Paint paint = area_paint(area.style, *style.palette);
  if (area.style == app::AreaStyle::hatched) {
    painter.fill_hatched(paint, style.hatch, fill.range);
  } else {
    painter.fill_over(paint, fill.range);
  }
}

}  // namespace

Paint area_paint(app::AreaStyle style, const Palette& palette) noexcept {
  if (style == app::AreaStyle::hatched) {
    return {palette.area, 1.0f};
  }
  return {palette.area, style == app::AreaStyle::selected ? kSelectedAreaAlpha : kAreaAlpha};
}

void BaseMap::add(
    std::uint32_t number,
    core::Mesh mesh,
    std::function<std::optional<core::Mesh>()> read
) {
  waiting_.push_back({number, std::move(mesh), std::move(read)});
}

bool BaseMap::admit(std::size_t most_points) {
  std::size_t points = 0, taken = 0;
  while (taken < waiting_.size() && points < most_points) {
    Arrival& arrival = waiting_[taken++];
    points += arrival.mesh.points.size();
    const std::uint32_t number = arrival.file;
    if (number >= files_.size()) {
      files_.resize(number + 1);
      boxes_.resize(number + 1);
    }
    boxes_[number] = {
        arrival.mesh.level,
        project_box(arrival.mesh.bounds),
        arrival.mesh.bounds,
        true,
        ++arrivals_
    };
    files_[number] = {arrival.mesh.bounds, std::move(arrival.mesh), std::move(arrival.read), {}};
  }
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(taken));
  return !waiting_.empty();
}

void BaseMap::abandon() noexcept {
  waiting_.clear();
  for (File& file : files_) {
    for (Projected& projected : file.projected) {
      projected.chunk.abandon();
    }
  }
  files_.clear();
  boxes_.clear();
  arrivals_ = 0;
  chosen_.clear();
  chunks_.clear();
}

std::uint8_t BaseMap::choose(const View& view, Detail detail, std::span<const app::MapFile> files) {
  if (boxes_.size() < files.size()) {
    boxes_.resize(files.size());
    files_.resize(files.size());
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!boxes_[i].here) {
      boxes_[i] = {files[i].level, project_box(files[i].box), files[i].box, false, 0};
    }
  }
  const std::uint8_t level = choose_meshes(view, boxes_, detail, chosen_);
  project_chosen(view.aim.projection);
  return level;
}

bool BaseMap::chooses_same(const View& view, Detail a, Detail b) {
  choose_meshes(view, boxes_, a, one_);
  choose_meshes(view, boxes_, b, other_);
  return one_ == other_;
}

void BaseMap::project_chosen(const core::Projection& projection) {
  ++choices_;
  chunks_.clear();
  for (std::size_t i = 0; i < chosen_.size(); ++i) {
    File& file = files_[chosen_[i].mesh];
    auto at = std::find_if(file.projected.begin(), file.projected.end(), [&](const Projected& p) {
      return p.projection == projection;
    });
    if (at == file.projected.end()) {
      std::optional<core::Mesh> mesh = file.fresh  ? std::move(file.fresh)
                                       : file.read ? file.read()
                                                   : std::nullopt;
      file.fresh.reset();
      file.projected.push_back(
          {projection, mesh ? MeshChunk::make(*mesh, projection) : MeshChunk{}, 0}
      );
      at = file.projected.end() - 1;
    }
    at->drawn = choices_;
    chunks_.push_back(nullptr);
  }
  if (gpu_bytes() > kMostGpuBytes) {
    let_go_of_unused();
  }
  for (std::size_t i = 0; i < chosen_.size(); ++i) {
    for (const Projected& projected : files_[chosen_[i].mesh].projected) {
      if (projected.projection == projection) {
        chunks_[i] = &projected.chunk;
      }
    }
  }
}

// A frame draws a few maps (overview and insets), so what the last choices had is left.
void BaseMap::let_go_of_unused() {
  constexpr std::uint64_t kKept = 8;
  for (File& file : files_) {
    std::erase_if(file.projected, [&](const Projected& projected) {
      return projected.drawn + kKept < choices_;
    });
  }
}

std::span<const MeshChoice> BaseMap::level_from(std::size_t first) const noexcept {
  const std::uint8_t level = boxes_[chosen_[first].mesh].level;
  std::size_t last = first;
  while (last < chosen_.size() && boxes_[chosen_[last].mesh].level == level) {
    ++last;
  }
  return std::span(chosen_).subspan(first, last - first);
}

void BaseMap::draw_chunk_fills(
    Painter& painter,
    const MeshChunk& chunk,
    const BaseStyle& style,
    const StoryCountries& countries
) const {
  const Palette& palette = *style.palette;
  glBindVertexArray(chunk.fill_array.get());
  {
    FillRun land(painter);
    for (const FillGroup& fill : chunk.fills) {
      if (fill.kind != core::FillKind::land || (fill.views & style.border_view) == 0) {
        continue;
      }
      land.add(countries.has(fill.code) ? palette.land : palette.land_alt, fill.range);
    }
  }
  for (const FillGroup& fill : chunk.fills) {
    if (fill.kind == core::FillKind::lake || (fill.views & style.border_view) == 0) {
      continue;
    }
    if (const CodedArea* area = find_area(style.areas, fill.code)) {
      draw_area_fill(painter, fill, *area, style);
    }
  }
  FillRun water(painter);
  for (const FillGroup& fill : chunk.fills) {
    if (fill.kind == core::FillKind::lake) {
      water.add(palette.sea, fill.range);
    }
  }
}

void BaseMap::draw_level(
    Painter& painter,
    const View& view,
    const BaseStyle& style,
    const StoryCountries& countries,
    std::span<const MeshChoice> level
) const {
  painter.start_fills();
  for (const MeshChoice& choice : level) {
    const MeshChunk& chunk = chunk_of(choice);
    painter.use_fill(place_chunk(view, chunk.origin, choice.copy));
    draw_chunk_fills(painter, chunk, style, countries);
  }
  painter.start_lines(style.palette->lines_darken);
  for (const MeshChoice& choice : level) {
    const MeshChunk& chunk = chunk_of(choice);
    painter.use_line(place_chunk(view, chunk.origin, choice.copy));
    draw_chunk_lines(painter, chunk, style);
  }
  painter.start_fills();
}

void BaseMap::draw_area_edges(Painter& painter, const View& view, const BaseStyle& style) const {
  for (const MeshChoice& choice : chosen_) {
    if (choice.wipes) {
      painter.limit_to(pixels_of(view, boxes_[choice.mesh].box, choice.copy));
      painter.clear_coverage();
      painter.lift_limit();
    }
    const MeshChunk& chunk = chunk_of(choice);
    painter.use_line(place_chunk(view, chunk.origin, choice.copy));
    chunk.line_buffers.bind();
    for (const LineGroup& group : chunk.lines) {
      if (const Stroke* stroke = edge_stroke(group, style)) {
        painter.stroke(*stroke, Channel::red, group.range);
      }
    }
  }
}

DeviceRect BaseMap::area_edge_bounds(const View& view, const BaseStyle& style) const {
  DeviceRect bounds;
  for (const MeshChoice& choice : chosen_) {
    for (const LineGroup& group : chunk_of(choice).lines) {
      if (edge_stroke(group, style) != nullptr) {
        bounds = united(bounds, pixels_of(view, group.box, choice.copy));
      }
    }
  }
  return bounds;
}

const MeshChunk& BaseMap::chunk_of(const MeshChoice& choice) const noexcept {
  return *chunks_[static_cast<std::size_t>(&choice - chosen_.data())];
}

std::size_t BaseMap::gpu_bytes() const noexcept {
  std::size_t bytes = 0;
  for (const File& file : files_) {
    for (const Projected& projected : file.projected) {
      bytes += projected.chunk.gpu_bytes;
    }
  }
  return bytes;
}

std::uint32_t BaseMap::meshes() const noexcept {
  return static_cast<std::uint32_t>(
      std::count_if(boxes_.begin(), boxes_.end(), [](const MeshBox& box) { return box.here; })
  );
}

}  // namespace dateline::render
