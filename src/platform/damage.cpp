// Each triangle is mixed into a number of every tile that its box meets, in the order of drawing. A
// tile whose number stays the same looks the same.
#include "platform/damage.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "platform/draw_digest.hpp"

namespace dateline::platform {

namespace {

using render::DeviceRect;

constexpr int kTile = 32;  // device px

// Two rectangles become one when that draws no more than this many device px for nothing.
constexpr int kSpare = 24 * kTile * kTile;

// By the numbers of its corners.
using Triangle = std::array<unsigned, 3>;

// Around a triangle, as far as it is not clipped.
Damage::Box box_of(const ImDrawList& list, const Triangle& triangle, const ImVec4& clip) noexcept {
  const ImVec2 a = list.VtxBuffer.Data[triangle[0]].pos;
  const ImVec2 b = list.VtxBuffer.Data[triangle[1]].pos;
  const ImVec2 c = list.VtxBuffer.Data[triangle[2]].pos;
  const auto [left, right] = std::minmax({a.x, b.x, c.x});
  const auto [upper, lower] = std::minmax({a.y, b.y, c.y});
  return {
      .left = std::max(left, clip.x),
      .upper = std::max(upper, clip.y),
      .right = std::min(right, clip.z),
      .lower = std::min(lower, clip.w)
  };
}

int height_px(const ImDrawData& data) noexcept {
  return static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y);
}

int right_of(const DeviceRect& rect) noexcept {
  return rect.x + rect.width;
}
int top_of(const DeviceRect& rect) noexcept {
  return rect.y + rect.height;
}
int area_of(const DeviceRect& rect) noexcept {
  return rect.width * rect.height;
}

DeviceRect around(const DeviceRect& a, const DeviceRect& b) noexcept {
  const int x = std::min(a.x, b.x);
  const int y = std::min(a.y, b.y);
  const int right = std::max(right_of(a), right_of(b));
  const int top = std::max(top_of(a), top_of(b));
  return {
      .x = x,
      .y = y,
      .width = right - x,
      .height = top - y,
  };
}

// Empty when they are apart.
DeviceRect common(const DeviceRect& a, const DeviceRect& b) noexcept {
  const int x = std::max(a.x, b.x);
  const int y = std::max(a.y, b.y);
  const int right = std::min(right_of(a), right_of(b));
  const int top = std::min(top_of(a), top_of(b));
  return {
      .x = x,
      .y = y,
      .width = right - x,
      .height = top - y,
  };
}

// The pixels that Dear ImGui's backend lets the command reach.
DeviceRect reach_of(const ImDrawCmd& command, const ImDrawData& data) noexcept {
  const ImVec4 clip = command.ClipRect;
  const ImVec2 scale = data.FramebufferScale;
  const float left = clip.x * scale.x;
  const float upper = clip.y * scale.y;
  const float right = clip.z * scale.x;
  const float lower = clip.w * scale.y;
  const auto height = static_cast<float>(height_px(data));
  return {
      .x = static_cast<int>(left),
      .y = static_cast<int>(height - lower),
      .width = static_cast<int>(right - left),
      .height = static_cast<int>(lower - upper),
  };
}

// The clip rectangle by which the backend reaches these pixels: it cuts off fractions, so that a
// quarter of a pixel keeps them clear of rounding.
ImVec4 clip_to(const DeviceRect& reach, const ImDrawData& data) noexcept {
  const ImVec2 scale = data.FramebufferScale;
  const float left = static_cast<float>(reach.x) + 0.25f;
  const float lower = static_cast<float>(height_px(data) - reach.y) - 0.25f;
  const float right = left + static_cast<float>(reach.width) + 0.25f;
  const float upper = lower - static_cast<float>(reach.height) - 0.25f;
  return {
      left / scale.x,
      upper / scale.y,
      right / scale.x,
      lower / scale.y,
  };
}

// Commands once for each rectangle that they reach into.
void limit_list(
    ImDrawList& list,
    const ImDrawData& data,
    std::span<const DeviceRect> rects,
    ImVector<ImDrawCmd>& kept
) {
  kept.resize(0);
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const DeviceRect reach = reach_of(command, data);
    for (const DeviceRect& rect : rects) {
      const DeviceRect part = common(reach, rect);
      if (!part.empty()) {
        kept.push_back(command);
        kept.back().ClipRect = clip_to(part, data);
      }
    }
  }
  list.CmdBuffer.swap(kept);
}

}  // namespace

std::span<const DeviceRect> Damage::compare(
    core::LaterKey,
    const ImDrawData& data,
    const DeviceRect& window,
    const DeviceRect& ground
) {
  note_all(data, window);
  rects_.clear();
  if (forgotten_ || drawn_.size() != next_.size()) {
    rects_.push_back(window);
  } else {
    if (!ground.empty()) {
      rects_.push_back(ground);
    }
    gather_changes(data, window);
  }
  drawn_.swap(next_);
  forgotten_ = false;
  return rects_;
}

void Damage::note_all(const ImDrawData& data, const DeviceRect& window) {
  const int columns = (window.width + kTile - 1) / kTile;
  const int rows = (window.height + kTile - 1) / kTile;
  forgotten_ = forgotten_ || columns != columns_ || rows != rows_;
  columns_ = columns;
  rows_ = rows;
  next_.assign(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), 0);
  for (const ImDrawList* const list : data.CmdLists) {
    note_list(*list, data);
  }
}

void Damage::note_list(const ImDrawList& list, const ImDrawData& data) {
  corners_.clear();
  for (const ImDrawVert& corner : list.VtxBuffer) {
    corners_.push_back(mix_words(0, corner));
  }
  for (const ImDrawCmd& command : list.CmdBuffer) {
    note_triangles(list, command, data);
  }
}

void Damage::note_triangles(
    const ImDrawList& list,
    const ImDrawCmd& command,
    const ImDrawData& data
) {
  const Digest of_command = digest_of(command);
  const ImDrawIdx* const indices = list.IdxBuffer.Data + command.IdxOffset;
  for (unsigned i = 0; i < command.ElemCount; i += 3) {
    const Triangle triangle{
        command.VtxOffset + indices[i],
        command.VtxOffset + indices[i + 1],
        command.VtxOffset + indices[i + 2]
    };
    Digest digest = of_command;
    for (const unsigned corner : triangle) {
      digest = mix(digest, corners_[corner]);
    }
    note_in_tiles(digest, box_of(list, triangle, command.ClipRect), data.FramebufferScale.x);
  }
}

void Damage::note_in_tiles(Digest digest, const Box& box, float pixel_ratio) {
  if (!(box.left <= box.right && box.upper <= box.lower)) {
    return;
  }
  const float to_tile = pixel_ratio / kTile;
  const int first_column = std::max(0, static_cast<int>(box.left * to_tile));
  const int last_column = std::min(columns_ - 1, static_cast<int>(box.right * to_tile));
  const int first_row = std::max(0, static_cast<int>(box.upper * to_tile));
  const int last_row = std::min(rows_ - 1, static_cast<int>(box.lower * to_tile));
  for (int row = first_row; row <= last_row; ++row) {
    Digest* const tiles = next_.data() + row * columns_;
    for (int column = first_column; column <= last_column; ++column) {
      tiles[column] = mix(tiles[column], digest);
    }
  }
}

// Tiles that are others now, row by row.
void Damage::gather_changes(const ImDrawData& data, const DeviceRect& window) {
  const int height = height_px(data);
  for (int row = 0; row < rows_; ++row) {
    const int bottom = std::max(0, height - (row + 1) * kTile);
    const int top = row == 0 ? window.height : height - row * kTile;
    for (int column = 0; column < columns_; ++column) {
      const int first = column;
      while (column < columns_ && is_changed(row, column)) {
        ++column;
      }
      if (column > first) {
        const int left = first * kTile;
        const int right = std::min(window.width, column * kTile);
        add({
            .x = left,
            .y = bottom,
            .width = right - left,
            .height = top - bottom,
        });
      }
    }
  }
}

bool Damage::is_changed(int row, int column) const noexcept {
  const auto tile = static_cast<std::size_t>(row * columns_ + column);
  return drawn_[tile] != next_[tile];
}

void Damage::add(DeviceRect rect) {
  for (std::size_t i = 0; i < rects_.size();) {
    const DeviceRect both = around(rects_[i], rect);
    const bool meet = !common(rects_[i], rect).empty();
    if (!meet && area_of(both) > area_of(rects_[i]) + area_of(rect) + kSpare) {
      ++i;
      continue;
    }
    rect = both;
    rects_[i] = rects_.back();
    rects_.pop_back();
    i = 0;  // it may meet one that it was apart from
  }
  rects_.push_back(rect);
}

void limit_to(core::LaterKey, ImDrawData& data, std::span<const DeviceRect> rects) {
  ImVector<ImDrawCmd> kept;
  ImVector<ImDrawList*>& lists = data.CmdLists;
  int count = 0;
  for (ImDrawList* const list : lists) {
    limit_list(*list, data, rects, kept);
    if (!list->CmdBuffer.empty()) {
      lists[count++] = list;
    }
  }
  lists.resize(count);
  data.CmdListsCount = count;
}

}  // namespace dateline::platform
