#include "core/points/point_columns.hpp"

#include <cmath>
#include <cstring>
#include <string>
#include <vector>

namespace dateline::core {
namespace {

constexpr double kE7 = 1e7;  // whole numbers of CloudPoint in a degree

template <class T>
T entry(std::span<const std::byte> column, std::size_t point) noexcept {
  T value;
  std::memcpy(&value, column.data() + point * sizeof(T), sizeof(T));
  return value;
}

tl::unexpected<Problem> refuse(ProblemCode code, std::string message, std::string remedy) {
  Problem problem;
  problem.code = code;
  problem.message = std::move(message);
  problem.remedy = std::move(remedy);
  return tl::unexpected(std::move(problem));
}

tl::unexpected<Problem>
refuse_entry(ProblemCode code, const char* column, std::size_t point, const char* expected) {
  auto refusal = refuse(code, std::string("not ") + expected, {});
  refusal.value().path = std::string(column) + '[' + std::to_string(point) + ']';
  return refusal;
}

bool are_equally_long(const PointColumns& columns) noexcept {
  const std::size_t points = columns.marks.size();
  return columns.lng.size() == points * sizeof(double) &&
         columns.lat.size() == points * sizeof(double) &&
         columns.days.size() == points * sizeof(std::int32_t);
}

bool is_in_four_digit_years(std::int32_t day) noexcept {
  static const DayRange kYears{to_day({0, 1, 1}), to_day({9999, 12, 31})};
  return kYears.contains(Day{day});
}

// Not a number is within nothing.
bool is_within(double degrees, double most) noexcept {
  return degrees >= -most && degrees <= most;
}

Result<CloudPoint> read_point(const PointColumns& columns, std::size_t at) {
  const auto lng = entry<double>(columns.lng, at), lat = entry<double>(columns.lat, at);
  const auto day = entry<std::int32_t>(columns.days, at);
  const auto mark = entry<std::uint8_t>(columns.marks, at);
  if (!is_within(lng, 180)) {
    return refuse_entry(ProblemCode::bad_coordinate, "lng", at, "in -180 to 180 degrees");
  }
  if (!is_within(lat, 90)) {
    return refuse_entry(ProblemCode::bad_coordinate, "lat", at, "in -90 to 90 degrees");
  }
  if (!is_in_four_digit_years(day)) {
    return refuse_entry(ProblemCode::bad_date, "day", at, "a day of the years 0000 to 9999");
  }
  if (mark >= kStanceMarks) {
    return refuse_entry(ProblemCode::bad_value, "mark", at, "the number of a mark, 0 to 5");
  }
  CloudPoint point;
  point.lng_e7 = static_cast<std::int32_t>(std::lround(lng * kE7));
  point.lat_e7 = static_cast<std::int32_t>(std::lround(lat * kE7));
  point.day = day;
  point.mark = static_cast<StanceMark>(mark);
  return point;
}

}  // namespace

Result<PointCloud> read_points(const PointColumns& columns) {
  if (!are_equally_long(columns)) {
    return refuse(
        ProblemCode::inconsistent,
        "the columns of points are not equally long",
        "Give each point a longitude, a latitude, a day and a mark."
    );
  }
  const std::size_t count = columns.marks.size();
  if (count > kMaxPoints) {
    return tl::unexpected(too_many_points(count));
  }
  std::vector<CloudPoint> points;
  points.reserve(count);
  for (std::size_t at = 0; at < count; ++at) {
    const auto point = read_point(columns, at);
    if (!point) {
      return tl::unexpected(point.error());
    }
    points.push_back(*point);
  }
  return PointCloud::make(points);
}

}  // namespace dateline::core
