#include "app/model/catalogue_limits.hpp"

namespace dateline::app {
namespace {

constexpr std::size_t kMaxViewId = 40;
constexpr std::size_t kMaxFileName = 80;

}  // namespace

bool is_view_id(std::string_view id) noexcept {
  return !id.empty() && id.size() <= kMaxViewId &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == id.npos;
}

bool is_plain_file_name(std::string_view name) noexcept {
  if (name.empty() || name.size() > kMaxFileName || name.front() == '.') {
    return false;
  }
  return name.find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_"
         ) == name.npos;
}

bool is_on_globe(const core::GeoBox& box) noexcept {
  const bool across = box.west >= -180 && box.east <= 180 && box.west < box.east;
  const bool upright = box.south >= -90 && box.north <= 90 && box.south < box.north;
  return across && upright;
}

}  // namespace dateline::app
