// libFuzzer: whatever the columns, points are refused with a message or counted whole. The first
// byte tells how many points the rest is cut into; what is over goes to the marks.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "core/points/point_columns.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dateline::core;
  auto rest = std::as_bytes(std::span(data, size));
  const std::size_t points = rest.empty() ? 0 : data[0];
  const auto cut = [&rest](std::size_t bytes) {
    const auto column = rest.first(std::min(bytes, rest.size()));
    rest = rest.subspan(column.size());
    return column;
  };
  cut(1);
  PointColumns columns;
  columns.lng = cut(points * sizeof(double));
  columns.lat = cut(points * sizeof(double));
  columns.days = cut(points * sizeof(std::int32_t));
  columns.marks = cut(points);
  const auto cloud = read_points(columns);
  if (!cloud) {
    if (cloud.error().message.empty()) {
      std::abort();
    }
  } else if (
      cloud->size() != points || (points > 0 && total(cloud->count(cloud->days())) != points)
  ) {
    std::abort();
  }
  return 0;
}
