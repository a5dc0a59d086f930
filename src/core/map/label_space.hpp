// What is occupied of the room in which labels are laid out: rectangles and discs, found by the
// cells of a grid. Internal to label_layout.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/geo/projection.hpp"

namespace dateline::core {

class LabelSpace {
 public:
  enum class Kind : std::uint8_t {
    hard,
    soft,
    disc  // fills its square
  };
  struct Occupied {
    RectPx box;
    Kind kind = Kind::hard;
    std::uint32_t last_query = 0;  // the last query that met it
  };

  // Clears what is occupied; keeps its capacity.
  void begin(RectPx room);
  [[nodiscard]] RectPx room() const noexcept {
    return room_;
  }

  void occupy(RectPx box, Kind kind);

  // Nothing occupied covers the box; what is softly occupied may, when `over_soft`.
  [[nodiscard]] bool is_free(RectPx box, bool over_soft) const noexcept;

  // px² of what is occupied that the box covers. Each counts once, however many cells it lies in.
  [[nodiscard]] float area_hidden(RectPx box);

  // Whether something occupied in the cells of the box matches. One that lies in several cells is
  // visited several times.
  template <class Matches>
  [[nodiscard]] bool any_around(RectPx box, const Matches& matches) const {
    const Span span = cells_of(box);
    for (std::uint32_t row = span.top; row <= span.bottom; ++row) {
      for (std::uint32_t column = span.left; column <= span.right; ++column) {
        std::uint32_t link = cells_[cell_at(column, row)];
        for (; link != 0; link = links_[link].next) {
          if (matches(links_[link].occupied)) {
            return true;
          }
        }
      }
    }
    return false;
  }
  [[nodiscard]] const Occupied& operator[](std::uint32_t at) const noexcept {
    return occupied_[at];
  }

 private:
  struct Link {
    std::uint32_t occupied = 0;
    std::uint32_t next = 0;
  };
  // cells, closed
  struct Span {
    std::uint32_t left = 0;
    std::uint32_t top = 0;
    std::uint32_t right = 0;
    std::uint32_t bottom = 0;
  };
  [[nodiscard]] Span cells_of(RectPx box) const noexcept;
  [[nodiscard]] std::size_t cell_at(std::uint32_t column, std::uint32_t row) const noexcept {
    return static_cast<std::size_t>(row) * columns_ + column;
  }

  RectPx room_;
  std::uint32_t columns_ = 0;
  std::uint32_t rows_ = 0;
  std::vector<std::uint32_t> cells_;  // each cell's first link, 0 for none
  std::vector<Link> links_;           // links_[0] is none
  std::vector<Occupied> occupied_;
  std::uint32_t query_ = 0;
};

}  // namespace dateline::core
