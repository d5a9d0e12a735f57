/**
 * Common words of Indonesian planning documents, five letters and more: never a misprint, and what a misprint one
 * letter away may mean.
 *
 * Source: the words that occur at least twice in the articles of the regulations behind `seeds/plans`, and frequent
 * words of plans and reports of local government, each looked at against KBBI; misprints and names left out.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `abrasi absensi adalah adiktif adiwiyata administrasi advokasi afektif afirmasi agama agenda agensi akhir
  akhlak akibat akreditasi akses aksesibilitas aktif aktual akuntabel akuntabilitas alkohol alokasi
  alternatif alumni ambulans andal anemia anggaran anggota angka angkutan antara antenatal apabila
  aparatur aplikasi apresiasi arahan arsip asesmen asosiasi aspek asuhan asuransi athfal atletik aturan
  audiensi badan bagian bahasa bahaya bahwa balai balita bangga bangsa bangunan banjir bantuan barang batasan
  batuk bawah beasiswa beberapa bekas bekerja belajar belanja belas belum bencana bentuk berada beragam
  beragama berakhlak berbahaya berbakat berbasis berbudaya berdasarkan berdaya berdiri berencana berfungsi
  berhadapan berhak berhasil berikut beriman berinteraksi berisiko berita berjalan berjenjang berkaitan
  berkala berkebutuhan berkelanjutan berkembang berkembangnya berkesinambungan berkualitas berkumpul
  berlaku berlalu bermain bermasalah bermutu bernapas berpartisipasi berpengaruh berpihak berprestasi
  bersalin bersama bersekolah bersepeda bersih bersyarat bertahap bertambah bertanggung bertugas bertujuan
  berumur berupa berusia besaran beserta betul biaya bibit bidang bimbingan bioskop boleh budaya budidaya
  bukan bulan bulanan buletin buruh buruk cacat cakupan calon camat campak capaian catatan cegah cerdas
  cerita cetak contoh cukup daerah dalam dampak dapat darah daring darurat dasar delapan demikian dengan
  depan derajat desain desember destinasi detail deteksi dewan dewasa diakses dialog diare diatur dibangun
  dibebankan dibentuk diberikan dibimbing dibina didampingi didik dieksploitasi digital digunakan
  diharapkan dihasilkan diimunisasi diinformasikan dijamin dikelola dikembangkan dilaksanakan dilakukan
  dilaporkan dilatih dilayani dilengkapi dilindungi dimaksud dimanfaatkan dimonitor dinas dipantau
  dipelihara dipenuhi diperiksa diperlukan dipublikasikan dirujuk disabilitas disalurkan disebut
  disediakan diselenggarakan diselesaikan disepakati disinfektan disingkat disiplin diskriminasi
  diskriminatif disosialisasikan dispensasi distribusi disusun ditangani ditemukan diterbitkan diterima
  ditetapkan ditindaklanjuti ditingkatkan diubah diundangkan diverifikasi diversi diversifikasi divisi
  dokumen donor dosen drainase dukungan dunia edaran edukasi edukatif efektif efektivitas efisien
  efisiensi ekonomi ekonomis eksekusi eksekutif eksklusif eksploitasi elektronik emisi emosional energi
  entitas etika etnis evakuasi evaluasi evaluatif faktor fasilitas fasilitasi fasilitator februari
  festival finansial fisik fokus formal formula formulir forum frekuensi fungsi fungsional gabungan gambar
  gangguan garapan gedung gemar gender generasi geografis gerakan getaran global gotong gratis gugus
  hafalan halaman hambatan hamil hanya harapan harian harkat harmonis harus hasil hepatitis hewan hibah
  hiburan hidup higiene hijau himpunan hingga holistik hukum humas huruf identifikasi identitas iklan
  imbauan implementasi imunisasi indeks indikator individu indonesia industri informasi informatika
  infrastruktur ingin inisiasi inklusi inklusif inovasi inovatif insentif insiden inspeksi instalasi
  instansi instruksi instruktur instrumen integrasi integratif intelektual intensif interaksi internal
  internet intervensi inventarisasi investasi iuran jajanan jalan jalur jamban jaminan jangan jangka
  jaringan jasmani jawab jejaring jemaah jembatan jenazah jenis jenjang juara judul jumlah kabupaten kader
  kaitan kajian kampanye kampung kandungan kantin kantor kapasitas karakter karena kartu karya karyawan
  kasar kasus kawasan kawin keadaan keadilan keagamaan keaktifan keamanan kearifan kearsipan kebakaran
  kebangsaan kebebasan kebencanaan keberadaan keberhasilan keberlanjutan kebersihan kebiasaan kebijakan
  kebudayaan kebugaran kebutuhan kecacatan kecakapan kecamatan kecelakaan kecil kedaruratan kedua keempat
  keenam kegemaran kegiatan kehamilan kehidupan keikutsertaan kejadian kejahatan kejaksaan kejar kejuaraan
  kejuruan kekayaan kekerasan kelahiran kelainan kelangsungan kelas kelayakan kelebihan kelembagaan
  kelengkapan keliling kelima kelompok keluarga kelurahan kemampuan kemandirian kemanusiaan kemasyarakatan
  kematian kembang kemiskinan kemitraan kemudian kenakalan kendali kendaraan keolahragaan kepada kepadatan
  kepala kepastian kepatuhan kepegawaian kepemilikan kepemimpinan kepemudaan kependudukan kepentingan
  kepolisian kepuasan keputusan kerabat kerajinan kerangka kerawanan kerentanan keresahan kereta kerja
  kerukunan kesadaran kesakitan kesatuan kesehatan kesejahteraan keselamatan kesempatan kesenian
  kesenjangan kesepakatan keseragaman kesesuaian kesetaraan kesiapan kesiapsiagaan kesinambungan kesukaran
  kesulitan ketahanan ketenagakerjaan ketenteraman ketentuan keterampilan keterbatasan keterbukaan
  ketercapaian keterlibatan keterpaduan ketersediaan ketertiban ketiga ketika ketua keuangan kewenangan
  khatib khitan khusus kinerja klaster klinik klinis kluster kognitif kolaborasi kolektif komersial komite
  komitmen kompeten kompetensi kompetisi komposisi komprehensif komunikasi komunitas kondisi kondusif
  konferensi konflik konkret konseling konselor konstruksi konsultasi konsumsi kontak konten kontrasepsi
  kontribusi kontrol konvensi konvensional kooperatif koordinasi koperasi koran korban koridor kreatif
  kreativitas kualifikasi kualitas kuantitas kuesioner kunjungan kurang kurikulum kutipan lahan lahir
  laktasi lampiran langsung lanjutan lansia lapangan laporan larangan latihan layak layanan lebih
  legalisasi lembaga lembar lembaran lembur lengkap limbah lingkungan lingkup lintas lisan literasi
  lokakarya lokal lokasi lomba luang lulusan lurah madrasah mahasiswa majelis makan makanan malam
  malnutrisi mampu manajemen mandiri manfaat manusia marawis martabat masalah masih masing masjid massa
  massal masuk masukan masyarakat materi matriks maupun mayoritas media mediasi medik medis mekanisme
  melahirkan melainkan melaksanakan melakukan melalui melaporkan melatih melayani melengkapi melibatkan
  melihat melindungi meliputi memadai memakai memanfaatkan memantau memasang memastikan membaca membahas
  membahayakan membangun membantu membentuk memberikan membimbing membina membuat membutuhkan memelihara
  memenuhi memeriksa memerintahkan memerlukan memfasilitasi memilih memiliki memimpin mempekerjakan
  memperbaiki mempercepat memperhatikan memperkuat memperluas mempermudah memperoleh mempersiapkan
  mempertahankan mempromosikan memproses mempunyai memuat memutuskan menambah menampilkan menampung
  menangani menanggulangi menata mencapai mencatat mencegah mencipta menciptakan mendampingi mendapat
  mendapatkan mendata mendatangi mendengarkan mendeteksi mendirikan mendistribusikan mendongeng mendorong
  mendukung menemukan menengah menerapkan menerbitkan menerima menetapkan mengadakan mengadili mengajak
  mengajar mengaji mengakses mengambil menganalisis mengangkat mengantisipasi mengasuh mengatasi mengatur
  mengawasi mengelola mengembangkan mengenai mengenal mengendalikan mengetahui mengevaluasi menggali
  menggerakkan menggunakan menghadapi menghasilkan menghindari menghormati mengidentifikasi mengikuti
  mengikutsertakan mengimplementasikan mengingat mengintegrasikan mengolah mengoordinasikan mengoptimalkan
  mengubah mengukur mengumpulkan mengundang mengurangi mengusulkan menikah menilai menimbang
  menindaklanjuti meninggal meningkatkan meningkatnya menjadi menjaga menjalankan menjamin menjangkau
  menjaring menjelang menjual menolak mensyaratkan mental menteri menurunkan menurunnya menyalurkan
  menyampaikan menyebarluaskan menyediakan menyelenggarakan menyelesaikan menyeluruh menyerahkan
  menyiapkan menyimpan menyimpang menyosialisasikan menyuluh menyusui menyusun merata merawat
  merehabilitasi merekrut merencanakan merespons merokok merujuk merupakan metode mewujudkan migran
  migrasi minat minggu minimal minoritas minum miskin mitigasi mitra mobil modal moderasi modul monitoring
  moral motivasi motor mudah mulai multimedia murid musala museum musik musrenbang musyawarah namun napas
  narapidana narasumber narkoba narkotika nasihat nasional negara negeri neonatal nifas nikah nilai
  nirlaba nomor nondiskriminasi nonformal nonpemerintah norma notulen nutrisi observasi olahan olahraga
  olimpiade operasi operasional opini optimal optimalisasi orang organisasi orientasi otonom otonomi
  otoritas pagar pahlawan pajak pakaian paket paksa pamflet pamong pandangan panduan pangan panggung
  panitia panjang panti papan parah parenting pariwisata partisipasi pasal pasang pasangan pasar pasca
  pasien pedoman peduli pejabat pekerja pekerjaan pelabelan pelabuhan pelacakan pelajar pelajaran
  pelaksana pelaksanaan pelaku pelanggan pelapor pelaporan pelatihan pelayanan pelayaran pelembagaan
  pelestarian pelibatan pelimpahan peliputan pelopor peluang peluncuran pemadam pemahaman pemakaian
  pemanfaatan pemanggilan pemantauan pemasangan pemasyarakatan pembagian pembahasan pembangunan pembaruan
  pembayaran pembebasan pembelajaran pembelian pembentukan pemberantasan pemberdayaan pemberi pemberian
  pemberitaan pembiasaan pembiayaan pembimbing pembina pembinaan pembuangan pembuatan pembudayaan
  pembukaan pemeliharaan pemenuhan pemerataan pemeriksaan pemerintah pemerintahan pemetaan pemilahan
  pemilihan pemilik pemilu pemimpin pemuda pemukiman pemulangan pemulihan pemulung pemutakhiran pemutusan
  penampilan penampungan penanaman penanda penandatanganan penanganan penanggulangan penanggung
  penangkapan penasihat penataan penawaran pencahayaan pencairan pencapaian pencarian pencatatan
  pencegahan pencemaran pencetakan pendaftaran pendamping pendampingan pendanaan pendapat pendapatan
  pendaratan pendataan pendek pendekatan penderita pendidik pendidikan pendirian pendistribusian pendonor
  penduduk pendukung penegak penegakan penelantaran penelitian penempatan penempatannya penentuan
  penerangan penerapan penerbitan penerima penerimaan penetapan pengadaan pengadilan pengaduan pengajar
  pengajian pengajuan pengaktifan pengakuan pengalaman pengaman pengamanan pengamatan pengambilan
  penganggaran pengantar pengantin pengarah pengarahan pengaruh pengarusutamaan pengasuh pengasuhan
  pengawasan pengelola pengelolaan pengembang pengembangan pengendalian pengendara pengentasan pengertian
  pengesahan pengetahuan penggalangan pengganti penggantian penggerak penggiat pengguna penggunaan
  penghapusan penghargaan penghasilan penghentian penghijauan penghitungan penginapan pengintegrasian
  pengisian pengkaderan pengkajian pengobatan pengolahan pengoperasian pengoptimalan pengorganisasian
  penguatan penguji pengujian pengukuhan pengukuran pengumpulan pengumuman pengundangan pengungsi
  pengungsian pengunjung pengurangan pengurus pengurusan pengusaha pengusulan penilaian penimbangan
  peningkatan penjaga penjangkauan penjaringan penjelasan penjemputan penjualan penolong penonton pensiun
  pentas penugasan penuh penularan penulisan penunjang penunjukan penurunan penutup penutupan penyadaran
  penyajian penyakit penyalahgunaan penyalur penyaluran penyampaian penyandang penyaringan penyebab
  penyebaran penyebarluasan penyedia penyediaan penyegaran penyehatan penyelamat penyelamatan
  penyelenggara penyelenggaraan penyelesaian penyelidikan penyempurnaan penyerahan penyiapan penyiaran
  penyidikan penyimpanan penyitaan penyuluh penyuluhan penyusunan peradaban peradilan peralatan peran
  perangkat perataan peraturan perawatan perayaan perbaikan perbandingan perbankan perbatasan perbudakan
  percaya percepatan percobaan percontohan perdagangan perdamaian peredaran perekaman perekonomian
  perekrutan perempuan perencanaan peresmian pergaulan perguruan perhatian perhitungan perhubungan
  perilaku perindustrian peringatan peringkat perintah perintisan perizinan perjalanan perjanjian perkara
  perkawinan perkembangan perkiraan perkotaan perkumpulan perlakuan perlengkapan perlindungan perlu
  perluasan permainan permasalahan permintaan permodalan permohonan permukiman pernikahan pernyataan
  perorangan perpustakaan persalinan persampahan persen persentase persetujuan persiapan persidangan
  perspektif persyaratan pertama pertambahan pertanahan pertandingan pertanian pertanyaan pertemuan
  pertimbangan pertolongan pertumbuhan pertunjukan perubahan perumahan perumusan perundang perundungan
  perusahaan perwakilan perwujudan pesantren peserta petani peternakan petugas petunjuk pidana pihak
  pilihan pimpinan pinjaman pintu pneumonia pojok pokok polisi politik polres pondok populasi porno
  pornografi posisi posyandu potensi potongan praja pranikah prasarana presiden prestasi prevalensi
  pribadi prinsip prioritas produk produksi profesi profesional profil profilaksis program promosi
  proporsi prosedur proses proteksi provinsi proyek psikis psikolog psikologi psikologis psikososial
  psikotes psikotropika publik publikasi pulang puluhan pungutan pusat puskesmas putri putus putusan
  qosidah qurani rahmat rakyat ramah rancangan rangka rapat rasio ratus raudhatul rawan rawat razia
  reaktif realisasi referensi reformasi regional registrasi regulasi rehabilitasi rekapitulasi rekomendasi
  rekreasi rekreatif relawan remaja rencana renovasi rentan reproduksi republik responsif restorasi
  restoratif revisi revitalisasi ribuan ritual rokok ruang ruangan rujukan rumah rutin sabun sahabat sakit
  saksi salah saluran sampah sampai sampel sandang sanggar sanitasi sanksi santri sarana sasaran satuan
  saudara sayang sebagai sebagaimana sebaran sebelum secara sedang sedangkan sederajat segala sehat
  sehingga sekolah sekretariat sekretaris seksual selain selama selamat selanjutnya seleksi seluruh semasa
  sementara semester seminar semua semula senam sengketa sensitif sensus sepak sepanjang sepeda seperti
  sepuluh serta sertifikasi sertifikat seseorang sesuai setelah setiap siaga siang siaran sidang sifilis
  simulasi sinergi sinergitas sipil sirkulasi sistem sistematis siswa situasi situs skala sketsa skrining
  solidaritas sosial sosialisasi spiritual sponsor stabilitas standar standardisasi stasiun statistik
  status stigma stigmatisasi stimulan stimulasi strategi strategis studi stunting suara suatu subsidi
  sudah suluh sumber supaya supervisi suplemen suplementasi surat surveilans susunan swadaya swasta syarat
  syariah tabungan tahap tahapan tahfiz tahun tahunan taklim taman tamat tambahan tampung tanah tanaman
  tanda tangga tanggal tanggap tanggung tanpa tantangan taraf target tarian tatalaksana tatanan teknik
  teknis teknologi telaah telah telantar televisi tempat temuan tenaga tensimeter tentang tenteram
  terakhir terakreditasi terampil teratur terbaik terbangun terbangunnya terbentuk terbina terbitan
  terbuka terbukti terburuk tercantum tercapai tercapainya tercatat terdaftar terdampak terdampingi
  terdampinginya terdapat terdata terdeteksi terdiri terencana terfasilitasi terhadap terhindar
  terindikasi terinfeksi terintegrasi terintegrasinya terisolasi terjadi terjadinya terjamin terjaminnya
  terjangkau terkait terkelola terkendali terkini terlaksana terlaksananya terlantar terlatih terlatihnya
  terlayani terlayaninya terlepas terlibat terlibatnya terlindungi termasuk termometer ternak terobosan
  terorisme terpadu terpantau terpelihara terpeliharanya terpencil terpenuhi terpenuhinya terpilah
  terpilih terpisahkan tersalurkan tersampaikan tersebut tersedia tersedianya terselenggara
  terselenggaranya terselesaikan terselesaikannya tersosialisasi tersosialisasikan tersusun tersusunnya
  tertangani tertanganinya tertata tertentu tertib terukur terus terutama terverifikasi terwujud
  terwujudnya tetapi tidak tidur timbangan tindak tinggal tinggi tingkat tinja titik toilet tokoh
  toleransi tolok tradisi tradisional transformasi transmigrasi transparan transportasi trauma triwulan
  trotoar tuberkulosis tugas tuhan tujuan tumbuh tuntas turnamen tutor ukuran ulang undang undangan unggas
  unggulan universitas unsur untuk upacara upaya urine urusan usaha usulan utama vaksin vaksinasi validasi
  verifikasi vertikal visual vitamin vokasi wadah wajar wajib wakaf wakil waktu walau warga warisan
  wawasan wilayah wirausaha wisata workshop yaitu yakni yatim yayasan yudikatif zakat`.split(/\s+/),
);
