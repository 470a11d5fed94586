import { brief } from './brief.ts';

/** Words are compared without tones, as many people text them. */
export const vi = brief({
  code: 'vi',
  numbers: ['không điểm|zero', 'một', 'hai', 'ba', 'bốn|tư', 'năm', 'sáu', 'bảy|bẩy', 'tám', 'chín', 'mười'],
  numbersAlone: 'một|ba|tư|năm|sáu|bảy|tám|chín|hai',
  common:
    'và|là|không|có|cho|của|tôi|tui|mình|em|anh|chị|bạn|rất|tốt|nhưng|được|cảm|ơn|hàng|giao|đơn|dịch|vụ|với|này|đã|đừng|nhắn|tin|nữa|quá|ok|shop|rồi|thì|mà|cũng|lắm|xin|chào|ạ|nhé|điểm',
  rating: {
    leads:
      'cho|tôi cho|mình cho|em cho|chấm|tôi chấm|mình chấm|đánh giá|tôi đánh giá|câu trả lời|trả lời|điểm|điểm của tôi|số điểm|tôi chọn|mình chọn|tổng thể|ý tôi là|là',
    fillers: 'là|cho|shop|bạn|tôi|mình|em|được|chỉ|hẳn|luôn|điểm|xin chào|chào|dạ|vâng|các bạn',
    after:
      'vì|bởi vì|nhưng|và|cảm ơn|cám ơn|thanks|tuyệt|tuyệt vời|rất|tốt|quá|tệ|thất vọng|hài lòng|tất cả|luôn|ạ|nhé|nha|giao hàng|dịch vụ|nhanh|trên thang|cho|thôi',
    points: 'điểm|đ',
    stars: 'sao|ngôi sao',
    outOf: 'trên|trên tổng|phần|trong',
    topFirst: '',
    between: 'hoặc|hay|đến|tới|và|có lẽ',
    against: 'không|chưa|chẳng|đừng|nếu|hơn|thay vì|mong|sao lại|gần|trước khi|đến khi',
    unless: 'rưỡi|nếu|không|quá cao|hơn',
    would: 'lẽ ra|đáng lẽ|sẽ',
    but: 'nhưng|tuy nhiên',
    hedges: 'khoảng|có lẽ|chắc|gần|tầm|ít nhất|nhiều nhất|giữa|trên|dưới|hơn|chưa đến',
    units:
      'ngày|tuần|tháng|năm|giờ|tiếng|phút|giây|lần|nghìn|ngàn|triệu|đồng|vnd|phần trăm|cái|chiếc|món|người|kg|km|m|cm|lít|gói|hộp|đơn|tin|tin nhắn|đôi|bộ|con|cuộc gọi|k|tr',
    labels:
      'đơn hàng|số|mã|phòng|bàn|hóa đơn|trang|tầng|lầu|ngày|tháng|lúc|sau|trước|mỗi|đợi|chờ|giá|còn|thiếu|đt|sđt|điện thoại|size',
    thumbsUp: '',
    thumbsDown: '',
  },
  commands: {
    stop: 'dừng|dừng lại|ngừng|ngưng|hủy|huỷ|hủy đăng ký|từ chối|stop|thôi|tc',
    unsubscribe:
      'hủy đăng ký|huỷ đăng ký|hủy nhận tin|từ chối nhận tin|dừng nhận tin|stop|xóa số của tôi|xóa số tôi|bỏ đăng ký|ngừng nhận tin',
    help: 'trợ giúp|giúp|ai vậy|ai đó|bạn là ai|ai đây',
    start: 'bắt đầu|đăng ký',
    revoke:
      '{đừng,không,xin đừng,ngừng,dừng,ngưng,thôi} {,có} {nhắn,nhắn tin,gửi,gửi tin,gửi tin nhắn,gửi email,gọi,liên hệ,liên lạc,làm phiền,spam,quấy rầy} {,tin nhắn,tin,email} {,cho,với} {,tôi,mình,em,tui,anh,chị} {,nữa,nữa nhé,nữa ạ}|{tôi,mình,em} không muốn {,tiếp tục} {nhận,nhận thêm,nhận được} {,các} {tin,tin nhắn,email,khảo sát} {,này,nào,nữa} {,nữa}|không {muốn,} nhận {,tin,tin nhắn,email} {,này,nào,nữa} {,nữa}|{xóa,xoá,gỡ,bỏ} {số,số của tôi,số điện thoại,số điện thoại của tôi,tên tôi,tôi} {,tôi} {,khỏi,ra khỏi} {,danh sách}|để {tôi,mình} yên|tôi rút lại sự đồng ý|làm sao {để,} {hủy,dừng}',
    mistaken:
      '{,bạn} {,gửi,nhắn,gọi} nhầm {số,người,máy} {,rồi}|sai số {,rồi}|{đây,} không phải {số của tôi,tôi}|tôi không phải {người đó}',
    corrects: '{xin lỗi,sorry,nhầm,à nhầm,ý tôi là,ý mình là,sửa lại}',
    polite:
      'xin|vui lòng|làm ơn|cảm ơn|cám ơn|ngay|và|ơi|ạ|nhé|nha|với|cho|tôi|mình|em|nữa|lại|đi|chào|shop|giúp|danh sách|từ|bây giờ|luôn|dạ',
  },
});
