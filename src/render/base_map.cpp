// Walks the chosen meshes, coarse to fine.
#include "render/base_map.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::render {
namespace {

// Joins neighbouring ranges of one paint, so that a hundred countries are a few draw calls.
class FillRun {
 public:
  explicit FillRun(Painter& painter) : painter_(painter) {}
  ~FillRun() { flush(); }

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
    if (range_.count > 0) painter_.fill({colour_}, range_);
    range_ = {};
  }

  Painter& painter_;
  Colour colour_;
  IndexRange range_;
};

// Where lines go, and how.
struct LineUse {
  const Stroke* stroke = nullptr;
  Channel channel = Channel::red;
};

const CodedArea* find_area(std::span<const CodedArea> areas, std::string_view code) noexcept {
  const auto at = std::find_if(areas.begin(), areas.end(), [&](const CodedArea& area) { return area.code == code; });
  return at == areas.end() ? nullptr : &*at;
}

LineUse outline_use(const LineGroup& group, const BaseStyle& style) noexcept {
  const CodedArea* area = find_area(style.areas, group.code);
  if (area == nullptr || area->style == app::AreaStyle::hatched) return {};
  const bool selected = area->style == app::AreaStyle::selected;
  return {selected ? &style.lines->selected_edge : &style.lines->area_edge, Channel::alpha};
}

LineUse line_use(const LineGroup& group, const BaseStyle& style) noexcept {
  if ((group.views & style.border_view) == 0) return {};
  const bool disputed = (group.disputed & style.border_view) != 0;
  switch (group.kind) {
    case core::LineKind::coast: return {&style.lines->coast, Channel::red};
    case core::LineKind::lake_shore: return {&style.lines->lake_shore, Channel::red};
    case core::LineKind::river: return {&style.lines->river, Channel::red};
    case core::LineKind::country:
      return disputed ? LineUse{&style.lines->disputed, Channel::blue} : LineUse{&style.lines->border, Channel::green};
    case core::LineKind::admin1: return {&style.lines->admin1, Channel::green};
    case core::LineKind::area_outline: return outline_use(group, style);
  }
  return {};
}

void draw_area_fill(Painter& painter, const FillGroup& fill, const CodedArea& area, const BaseStyle& style) {
  const Paint paint = area_paint(area.style, *style.palette);
  if (area.style == app::AreaStyle::hatched) {
    painter.fill_hatched(paint, style.hatch, fill.range);
  } else {
    painter.fill(paint, fill.range);
  }
}

// The pixels whose middle lies within [from, to).
std::pair<int, int> pixels_between(double from, double to) noexcept {
  return {static_cast<int>(std::ceil(from - 0.5)), static_cast<int>(std::ceil(to - 0.5))};
}

}  // namespace

Paint area_paint(app::AreaStyle style, const Palette& palette) noexcept {
  if (style == app::AreaStyle::hatched) return {palette.area, 1.0f};
  return {palette.area, style == app::AreaStyle::selected ? kSelectedAreaAlpha : kAreaAlpha};
}

void BaseMap::add(std::uint32_t file, const core::Mesh& mesh) {
  if (file >= chunks_.size()) {
    chunks_.resize(file + 1);
    boxes_.resize(file + 1);
  }
  chunks_[file] = MeshChunk::make(mesh);
  boxes_[file] = {mesh.level, chunks_[file]->box, true};
}

void BaseMap::abandon() noexcept {
  for (auto& chunk : chunks_) {
    if (chunk) chunk->abandon();
  }
  chunks_.clear();
  boxes_.clear();
  chosen_.clear();
}

void BaseMap::choose(const View& view, std::uint8_t wanted, std::span<const app::MapFile> files) {
  if (boxes_.size() < files.size()) {
    boxes_.resize(files.size());
    chunks_.resize(files.size());
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!boxes_[i].here) boxes_[i] = {files[i].level, project_box(files[i].box), false};
  }
  choose_meshes(view, boxes_, wanted, chosen_);
}

std::span<const MeshChoice> BaseMap::level_from(std::size_t first) const noexcept {
  const std::uint8_t level = boxes_[chosen_[first].mesh].level;
  std::size_t last = first;
  while (last < chosen_.size() && boxes_[chosen_[last].mesh].level == level) ++last;
  return std::span(chosen_).subspan(first, last - first);
}

DeviceRect BaseMap::rect_of(const View& view, const MeshChoice& choice) const noexcept {
  const PlaneBox& box = boxes_[choice.mesh].box;
  const PxPoint top_left = view.to_px({box.left, box.top}, choice.copy);
  const PxPoint bottom_right = view.to_px({box.right, box.bottom}, choice.copy);
  const double width = view.rect.width, height = view.rect.height;
  const auto [left, right] = pixels_between(std::clamp(top_left.x, 0.0, width), std::clamp(bottom_right.x, 0.0, width));
  const auto [low, high] =
      pixels_between(height - std::clamp(bottom_right.y, 0.0, height), height - std::clamp(top_left.y, 0.0, height));
  return {left, low, std::max(right - left, 0), std::max(high - low, 0)};
}

void BaseMap::draw_chunk_fills(Painter& painter, const MeshChunk& chunk, const BaseStyle& style,
                               const StoryCountries& countries) const {
  const Palette& palette = *style.palette;
  glBindVertexArray(chunk.fill_array.get());
  {
    FillRun land(painter);
    for (const FillGroup& fill : chunk.fills) {
      if (fill.kind != core::FillKind::land || (fill.views & style.border_view) == 0) continue;
      land.add(countries.has(fill.code) ? palette.land : palette.land_alt, fill.range);
    }
  }
  for (const FillGroup& fill : chunk.fills) {
    if (fill.kind == core::FillKind::lake || (fill.views & style.border_view) == 0) continue;
    if (const CodedArea* area = find_area(style.areas, fill.code)) draw_area_fill(painter, fill, *area, style);
  }
  FillRun water(painter);
  for (const FillGroup& fill : chunk.fills) {
    if (fill.kind == core::FillKind::lake) water.add(palette.sea, fill.range);
  }
}

void BaseMap::draw_lines(Painter& painter, const View& view, const BaseStyle& style) const {
  for (std::size_t first = 0; first < chosen_.size();) {
    const std::span<const MeshChoice> level = level_from(first);
    for (const MeshChoice& choice : level) {
      if (!choice.wipes) continue;
      painter.limit_to(rect_of(view, choice));
      painter.clear_coverage();
    }
    painter.lift_limit();
    for (const MeshChoice& choice : level) {
      const MeshChunk& chunk = *chunks_[choice.mesh];
      painter.use_line(place_chunk(view, chunk.origin, choice.copy));
      chunk.line_buffers.bind();
      for (const LineGroup& group : chunk.lines) {
        const LineUse use = line_use(group, style);
        if (use.stroke != nullptr) painter.stroke(*use.stroke, use.channel, group.range);
      }
    }
    first += level.size();
  }
}

std::size_t BaseMap::gpu_bytes() const noexcept {
  std::size_t bytes = 0;
  for (const auto& chunk : chunks_) bytes += chunk ? chunk->gpu_bytes : 0;
  return bytes;
}

std::uint32_t BaseMap::meshes() const noexcept {
  return static_cast<std::uint32_t>(std::count_if(chunks_.begin(), chunks_.end(), [](const auto& chunk) { return chunk.has_value(); }));
}

}  // namespace dateline::render
